/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-backups.h"

#include "ccl-project-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define HOUR 3600
#define DAY (24 * HOUR)

const CclBackupLimits ccl_backup_usual_limits = { 5, 24, 14, 512 * 1000 * 1000 };

void
ccl_backup_free (CclBackup *backup)
{
  g_free (backup->path);
  g_free (backup);
}

/* Listing ------------------------------------------------------------------------------------- */

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "counterclaim", "backups", NULL);
}

/* Ids are hexadecimal; a file of another's making may say anything. */
static gboolean
is_id (const char *id)
{
  return id != NULL && *id != '\0' && strlen (id) <= 64 && strspn (id, "0123456789abcdef") == strlen (id);
}

/* Returns: (nullable): %NULL if it is none of ours */
static CclBackup *
read_backup (const char *folder, const char *name)
{
  CclBackup *backup = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *end = NULL;
  const gint64 made = g_ascii_strtoll (name, &end, 10);
  GStatBuf info;
  guint64 change_count;

  if (made <= 0 || *end != '-' || !g_str_has_suffix (name, CCL_STORE_SUFFIX))
    return NULL;
  change_count = g_ascii_strtoull (end + 1, &end, 10);
  if (!g_str_equal (end, CCL_STORE_SUFFIX) || change_count > G_MAXUINT32 || g_stat (path, &info) != 0)
    return NULL;

  backup = g_new (CclBackup, 1);
  *backup = (CclBackup){ g_steal_pointer (&path), made, (guint32) change_count, info.st_size };
  return backup;
}

static int
compare_age (gconstpointer a, gconstpointer b)
{
  const CclBackup *left = *(CclBackup *const *) a, *right = *(CclBackup *const *) b;

  if (left->made != right->made)
    return left->made > right->made ? -1 : 1;
  return g_strcmp0 (left->path, right->path);
}

GPtrArray *
ccl_backups_list (const char *id)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_backup_free);
  g_autofree char *root = get_folder ();
  g_autofree char *folder = is_id (id) ? g_build_filename (root, id, NULL) : NULL;
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      CclBackup *backup = read_backup (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_age);
  return backups;
}

/* Choosing ------------------------------------------------------------------------------------ */

/* Whether it is the newest of its hour or day, and that one of those which are kept. */
static gboolean
is_last_of (const CclBackup *backup, const CclBackup *newer, gint64 now, gint64 length, guint n_kept)
{
  return backup->made / length > now / length - (gint64) n_kept &&
         (newer == NULL || newer->made / length != backup->made / length);
}

GPtrArray *
ccl_backups_choose (GPtrArray *backups, gint64 now, const CclBackupLimits *limits)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = limits->n_newest; i < backups->len; i++)
    {
      CclBackup *backup = g_ptr_array_index (backups, i);
      const CclBackup *newer = i > 0 ? g_ptr_array_index (backups, i - 1) : NULL;

      if (!is_last_of (backup, newer, now, HOUR, limits->n_hours) &&
          !is_last_of (backup, newer, now, DAY, limits->n_days))
        g_ptr_array_add (chosen, backup);
    }
  return chosen;
}

static void
drop_chosen (const char *id, gint64 now, const CclBackupLimits *limits)
{
  g_autoptr (GPtrArray) backups = ccl_backups_list (id);
  g_autoptr (GPtrArray) chosen = ccl_backups_choose (backups, now, limits);

  for (guint i = 0; i < chosen->len; i++)
    g_unlink (((CclBackup *) g_ptr_array_index (chosen, i))->path);
}

/* Of all projects, but for the newest of each. */
static void
drop_oldest (goffset max_bytes)
{
  g_autofree char *root = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_backup_free);
  goffset n_bytes = 0;
  const char *id;

  while (dir != NULL && (id = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GPtrArray) backups = ccl_backups_list (id);

      for (guint i = 0; i < backups->len; i++)
        n_bytes += ((CclBackup *) g_ptr_array_index (backups, i))->size;
      while (backups->len > 1)
        g_ptr_array_add (others, g_ptr_array_steal_index (backups, backups->len - 1));
    }
  g_ptr_array_sort (others, compare_age);
  for (guint i = others->len; n_bytes > max_bytes && i > 0; i--)
    {
      const CclBackup *oldest = g_ptr_array_index (others, i - 1);

      if (g_unlink (oldest->path) == 0)
        n_bytes -= oldest->size;
    }
}

/* Making -------------------------------------------------------------------------------------- */

gboolean
ccl_backups_make (const char *path, const char *id, guint32 change_count, gint64 now,
                  const CclBackupLimits *limits, GError **error)
{
  g_autoptr (GPtrArray) backups = ccl_backups_list (id);
  g_autofree char *root = get_folder ();
  g_autofree char *folder = NULL, *name = NULL, *target = NULL;

  if (!is_id (id) ||
      (backups->len > 0 &&
       ((CclBackup *) g_ptr_array_index (backups, 0))->change_count == change_count))
    return TRUE;
  folder = g_build_filename (root, id, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "making the folder of backups: %s",
                   g_strerror (errno));
      return FALSE;
    }
  name = g_strdup_printf ("%" G_GINT64_FORMAT "-%u" CCL_STORE_SUFFIX, now, change_count);
  target = g_build_filename (folder, name, NULL);
  if (!ccl_store_back_up (path, target, error))
    return FALSE;
  drop_chosen (id, now, limits);
  drop_oldest (limits->max_bytes);
  return TRUE;
}

char *
ccl_backups_copy (const char *path, GError **error)
{
  g_autofree char *draft_path = ccl_project_make_draft_path (error);

  return draft_path != NULL && ccl_store_back_up (path, draft_path, error)
           ? g_steal_pointer (&draft_path)
           : NULL;
}
