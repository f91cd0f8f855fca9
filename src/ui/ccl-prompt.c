/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-prompt.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWindow *parent;
  GtkWidget *input;
  CclPromptFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
} Prompt;

static void
prompt_free (gpointer data, GClosure *closure)
{
  Prompt *prompt = data;

  if (prompt->destroy != NULL)
    prompt->destroy (prompt->user_data);
  g_free (prompt);
}

static char *
dup_text (GtkWidget *input)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (input))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (input)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (input));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Prompt *prompt)
{
  g_autofree char *text = g_strstrip (dup_text (prompt->input));

  if (g_str_equal (response, "apply"))
    prompt->func (prompt->parent, text, prompt->user_data);
}

static GtkWidget *
create_note (GtkWidget *text_view, const char *text)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text_view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text_view), FALSE);
  g_object_set (text_view, "left-margin", 8, "right-margin", 8, "top-margin", 8, "bottom-margin", 8,
                NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), text, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), text_view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 110);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  return scrolled;
}

void
ccl_prompt (GtkWindow *parent, const char *heading, const char *body, const char *text, guint lines,
            CclPromptFunc func, gpointer user_data, GDestroyNotify destroy)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  Prompt *prompt = g_new0 (Prompt, 1);
  const char *shown = text != NULL ? text : "";

  prompt->parent = parent;
  prompt->func = func;
  prompt->user_data = user_data;
  prompt->destroy = destroy;
  prompt->input = lines > 1 ? gtk_text_view_new () : gtk_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (prompt->input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, -1);
  if (lines > 1)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                        create_note (prompt->input, shown));
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (prompt->input), shown);
      gtk_entry_set_activates_default (GTK_ENTRY (prompt->input), TRUE);
      adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), prompt->input);
    }
  gtk_widget_set_size_request (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)), 320,
                               -1);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "apply",
                                    _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "apply",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), prompt, prompt_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (prompt->input);
}
