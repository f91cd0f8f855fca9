/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-project-private.h"

#include <errno.h>
#include <glib/gstdio.h>

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "counterclaim", "drafts", NULL);
}

char *
ccl_project_make_draft_path (GError **error)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (unique, CCL_STORE_SUFFIX, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      const int saved_errno = errno;

      g_set_error (error, CCL_STORE_ERROR,
                   saved_errno == ENOSPC ? CCL_STORE_ERROR_FULL : CCL_STORE_ERROR_READ_ONLY,
                   "making the folder of drafts: %s", g_strerror (saved_errno));
      return NULL;
    }

  return g_build_filename (folder, name, NULL);
}

gboolean
ccl_project_is_draft_path (const char *path)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *parent = g_path_get_dirname (absolute);

  return g_str_equal (parent, folder);
}

typedef struct
{
  char *path;
  gint64 changed; /* seconds since the epoch */
} Draft;

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_free (draft->path);
  g_free (draft);
}

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const Draft *left = *(Draft *const *) a, *right = *(Draft *const *) b;

  if (left->changed != right->changed)
    return left->changed > right->changed ? -1 : 1;
  return g_strcmp0 (left->path, right->path);
}

GPtrArray *
ccl_project_list_drafts (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (draft_free);
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;

      /* An empty one is what a crash left of making it. */
      if (!g_str_has_suffix (name, CCL_STORE_SUFFIX) || g_stat (path, &info) != 0 ||
          info.st_size == 0 || ccl_store_is_open (path))
        continue;
      {
        Draft *draft = g_new (Draft, 1);

        *draft = (Draft){ g_steal_pointer (&path), (gint64) info.st_mtime };
        g_ptr_array_add (drafts, draft);
      }
    }

  g_ptr_array_sort (drafts, compare_drafts);
  for (guint i = 0; i < drafts->len; i++)
    g_ptr_array_add (paths, g_strdup (((Draft *) g_ptr_array_index (drafts, i))->path));
  return paths;
}
