#ifndef CHABAO_CLIBEDIT_SHIM_H
#define CHABAO_CLIBEDIT_SHIM_H
#include <histedit.h>
#endif
