// libedit as Swift can call it. Swift imports no C variadics, so each use of el_set, el_get, el_wset and history_w
// has a wrapper of fixed arity here. The wide interface is used throughout: it converts nothing by the locale.

#ifndef CHABAO_CLIBEDIT_SHIM_H
#define CHABAO_CLIBEDIT_SHIM_H

#include <stdio.h>
#include <histedit.h>

// An editor on the terminal `terminal`, whose settings and size it asks for. What it would write goes to `muted`.
// (Swift 6 refuses the global `stdin`, of which libedit reads nothing as long as it has a reader of ours.)
static inline EditLine *chabao_el_init(const char *program, FILE *muted, int terminal) {
  return el_init_fd(program, stdin, muted, muted, terminal, terminal, terminal);
}

static inline int chabao_el_set_int(EditLine *editor, int operation, int value) {
  return el_set(editor, operation, value);
}

static inline int chabao_el_set_editor(EditLine *editor, const char *name) {
  return el_set(editor, EL_EDITOR, name);
}

static inline const char *chabao_el_editor(EditLine *editor) {
  const char *name = 0;
  return el_get(editor, EL_EDITOR, &name) == 0 ? name : 0;
}

static inline int chabao_el_bind(EditLine *editor, const wchar_t *key, const wchar_t *command) {
  return el_wset(editor, EL_BIND, key, command, (wchar_t *)0);
}

static inline int chabao_el_bind_alternative(EditLine *editor, const wchar_t *key, const wchar_t *command) {
  return el_wset(editor, EL_BIND, L"-a", key, command, (wchar_t *)0);
}

static inline int chabao_el_set_reader(EditLine *editor, el_rfunc_t reader) {
  return el_set(editor, EL_GETCFN, reader);
}

static inline int chabao_el_set_owner(EditLine *editor, void *owner) {
  return el_set(editor, EL_CLIENTDATA, owner);
}

static inline void *chabao_el_owner(EditLine *editor) {
  void *owner = 0;
  el_get(editor, EL_CLIENTDATA, &owner);
  return owner;
}

static inline int chabao_el_set_history(EditLine *editor, HistoryW *history) {
  return el_wset(editor, EL_HIST, history_w, history);
}

static inline int chabao_history_set_int(HistoryW *history, HistEventW *event, int operation, int value) {
  return history_w(history, event, operation, value);
}

static inline int chabao_history_enter(HistoryW *history, HistEventW *event, const wchar_t *entry) {
  return history_w(history, event, H_ENTER, entry);
}

#endif
