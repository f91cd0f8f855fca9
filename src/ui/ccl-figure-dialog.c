/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-figure-dialog.h"

#include "ccl-figure-job.h"
#include "ccl-sentences.h"
#include "ccl-ui.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PAGE_GAP 18.0
#define COPY_SCALE 2.0

/* The choices of rows, in the order of the list; the last is there only if rows are selected. */
enum
{
  ROWS_ALL,
  ROWS_DISCREPANCIES,
  ROWS_SELECTED,
};

struct _CclFigureDialog
{
  AdwWindow parent_instance;
  AdwToastOverlay *toast_overlay;
  GtkDrawingArea *preview;
  GtkEditable *title_row;
  GtkEditable *caption_row;
  AdwComboRow *preset_row;
  AdwComboRow *rows_row;
  AdwComboRow *columns_row;
  GtkSwitch *dark_switch;
  GtkSwitch *legend_switch;
  GtkSwitch *sources_switch;

  CclComparison *comparison;
  GPtrArray *selected;
  CclFigure *figure;
  GCancellable *cancellable; /* of the layout under way */
  GtkFileChooserNative *chooser;
};

G_DEFINE_FINAL_TYPE (CclFigureDialog, ccl_figure_dialog, ADW_TYPE_WINDOW)

static void
toast (CclFigureDialog *self, const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (markup));
}

static const char *
get_optional (GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);

  return *text != '\0' ? text : NULL;
}

static CclFigureJob *
create_job (CclFigureDialog *self, const char *path)
{
  CclFigureOptions options;
  guint rows = adw_combo_row_get_selected (self->rows_row);

  ccl_figure_options_init (&options);
  options.preset = adw_combo_row_get_selected (self->preset_row);
  options.title = get_optional (self->title_row);
  options.caption = get_optional (self->caption_row);
  options.rows = rows == ROWS_SELECTED ? self->selected : NULL;
  options.discrepancies_only = rows == ROWS_DISCREPANCIES;
  options.dark = gtk_switch_get_active (self->dark_switch);
  options.by_article = adw_combo_row_get_selected (self->columns_row) == 1;
  options.show_legend = gtk_switch_get_active (self->legend_switch);
  options.show_sources = gtk_switch_get_active (self->sources_switch);
  return ccl_figure_job_new (self->comparison, &options, path);
}

/* Preview ------------------------------------------------------------------------------------ */

static double
get_zoom (CclFigureDialog *self, int width)
{
  double page_width = 0, page_height = 0;

  ccl_figure_get_page_size (self->figure, &page_width, &page_height);
  return page_width > 0 ? CLAMP (width / page_width, 0.1, 1.6) : 1;
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  CclFigureDialog *self = user_data;
  double zoom, page_width = 0, page_height = 0;

  if (self->figure == NULL)
    return;
  zoom = get_zoom (self, width);
  ccl_figure_get_page_size (self->figure, &page_width, &page_height);
  cairo_translate (cr, floor (MAX (0, width - page_width * zoom) / 2), 0);
  cairo_scale (cr, zoom, zoom);
  for (guint i = 0; i < ccl_figure_get_n_pages (self->figure); i++)
    {
      ccl_figure_draw_page (self->figure, i, cr);
      cairo_translate (cr, 0, page_height + PAGE_GAP / zoom);
    }
}

/* The area is as high as all pages at the zoom that its width asks for. */
static void
fit_height (CclFigureDialog *self)
{
  double page_width = 0, page_height = 0;
  int width = gtk_widget_get_width (GTK_WIDGET (self->preview));
  double height = 0;

  if (self->figure == NULL || width <= 0)
    return;
  ccl_figure_get_page_size (self->figure, &page_width, &page_height);
  height = ccl_figure_get_n_pages (self->figure) *
           (page_height * get_zoom (self, width) + PAGE_GAP);
  gtk_drawing_area_set_content_height (self->preview, (int) ceil (height - PAGE_GAP));
}

static void
resize_cb (GtkDrawingArea *area, int width, int height, CclFigureDialog *self)
{
  fit_height (self);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CclFigureDialog *self = CCL_FIGURE_DIALOG (source);
  CclFigure *figure = ccl_figure_job_run_finish (result, NULL);
  g_autofree char *words = NULL;

  if (figure == NULL) /* a later change has cancelled it */
    return;
  g_clear_pointer (&self->figure, ccl_figure_free);
  self->figure = figure;
  words = ccl_figure_dup_alt_text (figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.save", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.copy", TRUE);
  fit_height (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

static void
changed_cb (CclFigureDialog *self)
{
  if (self->comparison == NULL)
    return;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ccl_figure_job_run_async (create_job (self, NULL), G_OBJECT (self), self->cancellable,
                            laid_out_cb, NULL);
}

/* Out ---------------------------------------------------------------------------------------- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CclFigureDialog *self = CCL_FIGURE_DIALOG (source);
  const char *path = ccl_figure_job_get_path (result);
  g_autoptr (GError) error = NULL;
  g_autoptr (CclFigure) figure = ccl_figure_job_run_finish (result, &error);
  g_autofree char *sentence = NULL, *base = NULL;

  if (self->comparison == NULL) /* closed meanwhile */
    return;
  if (figure == NULL)
    sentence = ccl_sentence_save_failure (path, error);
  else
    {
      base = g_path_get_basename (path);
      /* Translators: %s is the name of a file */
      sentence = g_strdup_printf (_ ("Saved as “%s”"), base);
    }
  toast (self, sentence);
}

static void
save_to (CclFigureDialog *self, const char *path)
{
  ccl_figure_job_run_async (create_job (self, path), G_OBJECT (self), NULL, saved_cb, NULL);
}

static char *
add_suffix (GtkFileChooser *chooser, const char *path)
{
  const char *const suffixes[] = { ".png", ".svg", ".pdf" };
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  const char *wanted =
    filter != NULL ? g_object_get_data (G_OBJECT (filter), "ccl-suffix") : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (path, suffixes[i]))
      return g_strdup (path);
  return g_strconcat (path, wanted != NULL ? wanted : suffixes[0], NULL);
}

static void
save_response_cb (GtkNativeDialog *dialog, int response, CclFigureDialog *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    {
      g_autofree char *full = add_suffix (GTK_FILE_CHOOSER (dialog), path);

      save_to (self, full);
    }
  gtk_native_dialog_hide (dialog);
  g_clear_object (&self->chooser);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix + 1);
  g_object_set_data (G_OBJECT (filter), "ccl-suffix", (char *) suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclFigureDialog *self = CCL_FIGURE_DIALOG (widget);
  g_autofree char *title = ccl_sentence_title (self->comparison);
  g_autofree char *safe = g_strdelimit (g_strdup (title), "/", '-');
  g_autofree char *name = g_strconcat (safe, ".png", NULL);
  GtkFileChooser *chooser = NULL;

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Save Figure"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  chooser = GTK_FILE_CHOOSER (self->chooser);
  add_filter (chooser, _ ("PNG picture"), ".png");
  add_filter (chooser, _ ("SVG drawing"), ".svg");
  add_filter (chooser, _ ("PDF document"), ".pdf");
  gtk_file_chooser_set_current_name (chooser, name);
  g_signal_connect (self->chooser, "response", G_CALLBACK (save_response_cb), self);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
save_to_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  save_to (CCL_FIGURE_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

static GdkTexture *
create_texture (CclFigureDialog *self)
{
  double width = 0, height = 0;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture = NULL;

  ccl_figure_get_page_size (self->figure, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * COPY_SCALE),
                                        (int) ceil (height * COPY_SCALE));
  cr = cairo_create (surface);
  cairo_scale (cr, COPY_SCALE, COPY_SCALE);
  ccl_figure_draw_page (self->figure, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_height (surface) *
                         (gsize) cairo_image_surface_get_stride (surface));
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface),
                                    cairo_image_surface_get_height (surface), GDK_MEMORY_DEFAULT,
                                    bytes, (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);
  return texture;
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CclFigureDialog *self = CCL_FIGURE_DIALOG (widget);
  g_autoptr (GdkTexture) texture = NULL;

  if (self->figure == NULL)
    return;
  texture = create_texture (self);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  toast (self, _ ("Picture copied"));
}

static gboolean
get_preset (GValue *value, GVariant *variant, gpointer user_data)
{
  CclFigurePreset preset = CCL_FIGURE_REPORT;

  if (!ccl_figure_preset_parse (g_variant_get_string (variant, NULL), &preset))
    return FALSE;
  g_value_set_uint (value, preset);
  return TRUE;
}

static GVariant *
set_preset (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_string (ccl_figure_preset_word (g_value_get_uint (value)));
}

static void
bind_settings (CclFigureDialog *self, GSettings *settings)
{
  g_settings_bind (settings, "figure-dark", self->dark_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "figure-preset", self->preset_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_preset, set_preset, NULL, NULL);
}

GtkWidget *
ccl_figure_dialog_new (CclComparison *comparison, GPtrArray *selected, gboolean by_article,
                       GSettings *settings)
{
  CclFigureDialog *self = g_object_new (CCL_TYPE_FIGURE_DIALOG, NULL);
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  gtk_string_list_append (rows, _ ("All"));
  gtk_string_list_append (rows, _ ("Discrepancies"));
  if (selected != NULL)
    {
      self->selected = g_ptr_array_copy (selected, NULL, NULL);
      gtk_string_list_append (rows, _ ("Selected"));
    }
  adw_combo_row_set_model (self->rows_row, G_LIST_MODEL (rows));
  adw_combo_row_set_selected (self->rows_row, selected != NULL ? ROWS_SELECTED : ROWS_ALL);
  adw_combo_row_set_selected (self->columns_row, by_article ? 1 : 0);
  gtk_editable_set_text (self->title_row, comparison->title != NULL ? comparison->title : "");
  if (settings != NULL)
    bind_settings (self, settings);
  self->comparison = ccl_comparison_ref (comparison);
  changed_cb (self);
  return GTK_WIDGET (self);
}

static void
ccl_figure_dialog_dispose (GObject *object)
{
  CclFigureDialog *self = CCL_FIGURE_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->figure, ccl_figure_free);
  g_clear_pointer (&self->selected, g_ptr_array_unref);
  g_clear_pointer (&self->comparison, ccl_comparison_unref);
  G_OBJECT_CLASS (ccl_figure_dialog_parent_class)->dispose (object);
}

static void
ccl_figure_dialog_class_init (CclFigureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ccl_figure_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CCL_UI_PATH "ccl-figure-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CclFigureDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, CclFigureDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, CclFigureDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, CclFigureDialog, caption_row);
  gtk_widget_class_bind_template_child (widget_class, CclFigureDialog, preset_row);
  gtk_widget_class_bind_template_child (widget_class, CclFigureDialog, rows_row);
  gtk_widget_class_bind_template_child (widget_class, CclFigureDialog, columns_row);
  gtk_widget_class_bind_template_child (widget_class, CclFigureDialog, dark_switch);
  gtk_widget_class_bind_template_child (widget_class, CclFigureDialog, legend_switch);
  gtk_widget_class_bind_template_child (widget_class, CclFigureDialog, sources_switch);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "figure.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "figure.save-to", "s", save_to_cb);
  gtk_widget_class_install_action (widget_class, "figure.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "figure.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ccl_figure_dialog_init (CclFigureDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->preview, draw_cb, self, NULL);
  g_signal_connect (self->preview, "resize", G_CALLBACK (resize_cb), self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.copy", FALSE);
}
