/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

void
run_set_up (Run *run, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  run->folder = g_dir_make_tmp ("counterclaim-cli-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

void
run_tear_down (Run *run, gconstpointer data)
{
  remove_folder (run->folder);
  g_free (run->folder);
  g_free (run->out);
  g_free (run->err);
}

void
run_write_bytes (const Run *run, const char *name, const char *bytes, gssize len)
{
  g_autofree char *path = g_build_filename (run->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, len, &error);
  g_assert_no_error (error);
}

void
run_write_article (const Run *run, const char *name)
{
  run_write_bytes (run, name,
               "Ministry reports losses\n\nNORTHPORT, Oct. 9. The Defence Ministry said on Friday "
               "that its forces had "
               "destroyed five tanks near the border.\n",
               -1);
}

void
run_call (Run *run, const char *input, const char *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
      G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *line = g_strdup_printf ("%s %s", g_getenv ("CCL_PROGRAM"), arguments);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&run->out, g_free);
  g_clear_pointer (&run->err, g_free);
  g_subprocess_launcher_set_cwd (launcher, run->folder);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input != NULL ? input : "", NULL, &run->out, &run->err,
                                 &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run->status = g_subprocess_get_exit_status (process);
  g_test_message ("%s: %d %s", arguments, run->status, run->err);
}

JsonObject *
run_parse (const Run *run, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, run->out, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

guint
run_count (JsonObject *root, const char *list)
{
  return json_array_get_length (json_object_get_array_member (root, list));
}

void
run_assert_complains (const Run *run, JsonObject *root, guint number, const char *file)
{
  JsonObject *error = json_array_get_object_element (json_object_get_array_member (root, "errors"),
                                                     number);
  const char *message = json_object_get_string_member (error, "message");
  g_autofree char *line = g_strdup_printf ("counterclaim: %s: %s\n", file, message);

  g_assert_cmpstr (json_object_get_string_member (error, "file"), ==, file);
  g_assert_cmpuint (strlen (message), >, 5);
  g_assert_nonnull (strstr (run->err, line));
}
