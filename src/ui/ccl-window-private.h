/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-window.h"

#include "ccl-article-list.h"
#include "ccl-evidence.h"
#include "ccl-filter-bar.h"
#include "ccl-grid.h"
#include "ccl-import-dialog.h"
#include "ccl-reader.h"
#include "ccl-search-pane.h"
#include "ccl-side-list.h"

G_BEGIN_DECLS

/* One window in eight files: ccl-window.c holds the panes together, -add brings articles in, -edit
 * makes the editor's steps, -file opens and names, -rescue recovers what is damaged and shows what cannot be
 * written to, -search looks for words, -share gives away and takes in, -view has the keys. */
struct _CclWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwWindowTitle *window_title;
  GtkWidget *sidebar_button;
  GtkWidget *detail_button;
  GtkWidget *search_button;
  GtkWidget *figure_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkStack *stack;
  GtkWidget *sample_button;
  AdwStatusPage *error_page;
  GtkWidget *recover_button;
  GtkRevealer *read_only_bar;
  GtkLabel *read_only_label;
  AdwFlap *sidebar_flap;
  GtkStack *sidebar_stack;
  CclSearchPane *search_pane;
  AdwFlap *detail_flap;
  GtkStack *detail_stack;
  CclArticleList *article_list;
  CclSideList *side_list;
  CclFilterBar *filter_bar;
  GtkStack *grid_stack;
  AdwStatusPage *none_page;
  CclGrid *grid;
  CclEvidence *evidence;
  CclReader *reader;
  GMenu *recent_section;

  AdwToast *toast; /* weak: the one that is shown */
  CclProject *project;
  char *sort;
  gboolean show_hidden;
  GtkPopover *context_menu;     /* of the grid, the last one shown */
  guint menu_source;            /* that will show it */
  GtkNativeDialog *chooser;     /* the file chooser that is open */
  CclImportDialog *import_dialog;
  GCancellable *cancellable;    /* of the articles being read; %NULL when none are */
  char *damaged_path;           /* of the project that could not be opened, if it can be recovered */
};

CclComparison *ccl_window_get_comparison (CclWindow *self); /* nullable */

/* Brings what the project holds into all panes. */
void ccl_window_refresh (CclWindow *self);
void ccl_window_update_actions (CclWindow *self);
void ccl_window_show_page (CclWindow *self, const char *name);

/* Opens the right pane on its evidence or on an article's text. */
void ccl_window_show_evidence (CclWindow *self);
void ccl_window_show_article (CclWindow *self, const char *article, const char *claim_key);

/* A passing message; with @undo a button that takes the last step back. */
void ccl_window_toast (CclWindow *self, const char *message, gboolean undo);

/* Tells why a step failed; takes over the error. */
void ccl_window_report (CclWindow *self, GError *error);

/* The editor's steps cannot be taken where a project is only shown. */
void ccl_window_enable_edits (CclWindow *self, gboolean enabled);

/* One step: by what share "about" reaches to both sides, "0.1". */
void ccl_window_decide_tolerance (CclWindow *self, const char *tolerance);

/* Returns: (transfer full): the path of a project that is to be written, with the suffix that it needs */
char *ccl_window_dup_with_suffix (const char *path);

void ccl_window_install_add_actions (GtkWidgetClass *widget_class);
void ccl_window_install_edit_actions (GtkWidgetClass *widget_class);
void ccl_window_install_file_actions (GtkWidgetClass *widget_class);
void ccl_window_install_rescue_actions (GtkWidgetClass *widget_class);
void ccl_window_install_share_actions (GtkWidgetClass *widget_class);
void ccl_window_install_view_actions (GtkWidgetClass *widget_class);

/* Says whether the project is only shown, and why. */
void ccl_window_update_read_only (CclWindow *self);

/* Tells that another program has put something else in the place of the file at @path. */
void ccl_window_tell_replaced (CclWindow *self, const char *path);

/* Offers to recover the project at @path, or not, where it is %NULL. */
void ccl_window_set_damaged (CclWindow *self, const char *path);

/* Brings the words searched for into the table's filter; into the results. */
void ccl_window_apply_filter (CclWindow *self);
void ccl_window_apply_search (CclWindow *self);
void ccl_window_init_search (CclWindow *self);
void ccl_window_init_drop (CclWindow *self);
void ccl_window_init_recent (CclWindow *self);
void ccl_window_edit_new_claim (CclWindow *self, const char *article, CclSpan evidence);

/* Returns: (transfer full) (nullable): the folder of the sample's articles, installed or in the source tree */
GFile *ccl_window_find_sample (void);

G_END_DECLS
