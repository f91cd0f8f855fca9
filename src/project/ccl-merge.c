/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-merge.h"

#include "ccl-project-private.h"

#include <string.h>

#define LINK_SEPARATOR "\x1f"

static void
field_free (gpointer data)
{
  CclMergeField *field = data;

  g_free (field->field);
  g_free (field->ours);
  g_free (field->theirs);
  g_free (field);
}

static void
decision_free (gpointer data)
{
  CclMergeDecision *decision = data;

  g_free (decision->target);
  g_ptr_array_unref (decision->fields);
  g_free (decision);
}

void
ccl_merge_free (CclMerge *merge)
{
  g_ptr_array_unref (merge->articles);
  g_ptr_array_unref (merge->additions);
  g_ptr_array_unref (merge->conflicts);
  g_ptr_array_unref (merge->claims);
  g_array_unref (merge->versions);
  g_ptr_array_unref (merge->lexicons);
  g_hash_table_unref (merge->ids);
  g_free (merge);
}

static CclMerge *
merge_new (void)
{
  CclMerge *merge = g_new0 (CclMerge, 1);

  merge->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) ccl_article_unref);
  merge->additions = g_ptr_array_new_with_free_func (decision_free);
  merge->conflicts = g_ptr_array_new_with_free_func (decision_free);
  merge->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  merge->versions = g_array_new (FALSE, FALSE, sizeof (int));
  merge->lexicons = g_ptr_array_new_with_free_func (g_free);
  merge->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return merge;
}

/* Names of things in the other project and in this one ---------------------------------------- */

/* Returns: (transfer full) (nullable): a claim's key, or "ARTICLE:START-END", with the article's id as it is
 *   here; %NULL if the article is not */
static char *
translate_key (GHashTable *ids, const char *key)
{
  const char *colon = strchr (key, ':');
  g_autofree char *id = colon != NULL ? g_strndup (key, (gsize) (colon - key)) : NULL;
  const char *here = id != NULL ? g_hash_table_lookup (ids, id) : NULL;

  return here != NULL ? g_strconcat (here, colon, NULL) : NULL;
}

static char *
translate_link (GHashTable *ids, const char *target)
{
  g_auto (GStrv) keys = g_strsplit (target, LINK_SEPARATOR, 2);
  g_autofree char *one = NULL, *other = NULL;

  if (g_strv_length (keys) != 2)
    return NULL;
  one = translate_key (ids, keys[0]);
  other = translate_key (ids, keys[1]);
  return one != NULL && other != NULL ? ccl_decisions_link_target (one, other) : NULL;
}

/* Returns: (transfer full) (nullable): a decision's target as it is called here */
static char *
translate_target (GHashTable *ids, CclDecisionKind kind, const char *target)
{
  switch (kind)
    {
    case CCL_DECISION_ARTICLE:
      return g_strdup (g_hash_table_lookup (ids, target));
    case CCL_DECISION_CLAIM:
    case CCL_DECISION_ROW:
      return translate_key (ids, target);
    case CCL_DECISION_LINK:
      return translate_link (ids, target);
    default:
      return g_strdup (target);
    }
}

/* Articles ------------------------------------------------------------------------------------ */

static const CclArticle *
find_here (CclProject *project, const CclArticle *theirs)
{
  for (guint i = 0; i < project->material->readings->len; i++)
    {
      const CclReading *reading = g_ptr_array_index (project->material->readings, i);

      if (theirs->sha256 != NULL ? g_strcmp0 (reading->article->sha256, theirs->sha256) == 0
                                 : g_strcmp0 (reading->article->text, theirs->text) == 0)
        return reading->article;
    }
  return NULL;
}

static gboolean
take_article (CclMerge *merge, CclStore *store, CclArticle *article, GError **error)
{
  g_autofree char *lexicon = NULL;
  int version = 0;
  g_autoptr (GPtrArray) claims = ccl_store_list_claims (store, article, &version, &lexicon, error);

  if (claims == NULL)
    return FALSE;
  /* Without the original an article is worth less, but not nothing. */
  article->bytes = ccl_store_get_bytes (store, article->id, NULL);
  g_ptr_array_add (merge->articles, ccl_article_ref (article));
  g_ptr_array_add (merge->claims, g_steal_pointer (&claims));
  g_array_append_val (merge->versions, version);
  g_ptr_array_add (merge->lexicons, g_steal_pointer (&lexicon));
  return TRUE;
}

/* Decisions ----------------------------------------------------------------------------------- */

typedef struct
{
  CclMerge *merge;
  CclProject *project;
  GHashTable *excerpts;        /* ids there of articles of which they have excerpts, we the text: set */
  GHashTable *excerpts_here;   /* the reverse */
  GHashTable *there;           /* ids of all articles there, each to itself */
  GPtrArray *decisions;        /* CclMergeDecision: all that differ or not, in order */
  GHashTable *by_group;        /* their kind, target and group -> the decision */
} Looking;

/* Fields that only make sense as a whole. */
static const struct
{
  const char *group;
  CclDecisionKind kind;
  const char *fields[7];
} wholes[] = {
  { "figure", CCL_DECISION_CLAIM, { "low", "high", "bound", "approx", "unit", "currency", NULL } },
  { "verdict", CCL_DECISION_ROW, { "verdict", "reason", NULL } },
};

/* Returns: number of the whole that the field belongs to, -1 for none */
static int
find_whole (CclDecisionKind kind, const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (wholes[i].kind == kind && g_strv_contains (wholes[i].fields, field))
      return (int) i;
  return -1;
}

/* A row's decisions may stand under any of its claims: where they stand here, or would. */
static char *
find_row_target (CclProject *project, char *key)
{
  const CclRow *row = ccl_comparison_find_row (project->comparison, key);
  const CclDecisions *decisions = project->material->decisions;
  static const char *const fields[] = { "verdict", "reason", "note", "title", "hidden" };

  for (guint i = 0; row != NULL && i < row->claims->len; i++)
    {
      const char *other = ((const CclClaim *) g_ptr_array_index (row->claims, i))->key;

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        if (ccl_decisions_get (decisions, CCL_DECISION_ROW, other, fields[j]) != NULL)
          {
            g_free (key);
            return g_strdup (other);
          }
    }
  return key;
}

/* Whether a decision can be laid over what is here. What they added by hand to an excerpt stands, in the
 * whole text that is here, where its key says; what they added to a text of which there is only an
 * excerpt here has no place. */
static gboolean
fit_added (const Looking *looking, const char *target, const char *value, char **fitted)
{
  const char *colon = strchr (value, ':');
  g_autofree char *id = colon != NULL ? g_strndup (value, (gsize) (colon - value)) : NULL;
  g_auto (GStrv) parts = g_strsplit (target, ":", 4);

  if (id == NULL || g_hash_table_contains (looking->excerpts_here, id))
    return FALSE;
  if (g_hash_table_contains (looking->excerpts, id) && g_strv_length (parts) >= 3)
    *fitted = g_strdup_printf ("%s:%s", id, parts[2]);
  else
    *fitted = g_strdup (value);
  return TRUE;
}

static gboolean
is_settled (const CclMergeDecision *decision)
{
  for (guint i = 0; i < decision->fields->len; i++)
    {
      const CclMergeField *field = g_ptr_array_index (decision->fields, i);

      if (g_strcmp0 (field->ours, field->theirs) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_decided_here (const CclMergeDecision *decision)
{
  for (guint i = 0; i < decision->fields->len; i++)
    if (((const CclMergeField *) g_ptr_array_index (decision->fields, i))->ours != NULL)
      return TRUE;
  return FALSE;
}

/* Returns: (transfer none): what is collected of their decisions on the target, for this group of fields */
static CclMergeDecision *
get_decision (Looking *looking, CclDecisionKind kind, const char *target, gboolean coming,
              const char *group)
{
  g_autofree char *name =
    g_strdup_printf ("%d" LINK_SEPARATOR "%d" LINK_SEPARATOR "%s" LINK_SEPARATOR "%s", kind, coming,
                     target, group);
  CclMergeDecision *decision = g_hash_table_lookup (looking->by_group, name);

  if (decision != NULL)
    return decision;
  decision = g_new0 (CclMergeDecision, 1);
  decision->kind = kind;
  decision->target = g_strdup (target);
  decision->coming = coming;
  decision->fields = g_ptr_array_new_with_free_func (field_free);
  g_ptr_array_add (looking->decisions, decision);
  g_hash_table_insert (looking->by_group, g_steal_pointer (&name), decision);
  return decision;
}

/* Sorts out what becomes of each. */
static void
sort_out (Looking *looking)
{
  for (guint i = 0; i < looking->decisions->len; i++)
    {
      CclMergeDecision *decision = g_ptr_array_index (looking->decisions, i);

      if (is_settled (decision))
        decision_free (decision);
      else
        g_ptr_array_add (is_decided_here (decision) ? looking->merge->conflicts
                                                    : looking->merge->additions,
                         decision);
    }
}

/* Returns: (transfer full) (nullable): what the target is called here; as there, with @coming, where it is
 *   about an article that comes in; %NULL if it is about one that was removed there */
static char *
find_target (const Looking *looking, CclDecisionKind kind, const char *target, gboolean *coming)
{
  char *here = translate_target (looking->merge->ids, kind, target);

  *coming = here == NULL;
  if (here == NULL)
    return translate_target (looking->there, kind, target);
  return kind == CCL_DECISION_ROW ? find_row_target (looking->project, here) : here;
}

static void
look (CclDecisionKind kind, const char *target, const char *name, const char *value,
      gpointer user_data)
{
  Looking *looking = user_data;
  const int whole = find_whole (kind, name);
  const char *group = whole >= 0 ? wholes[whole].group : name;
  gboolean coming = FALSE;
  g_autofree char *here = NULL, *fitted = NULL;
  CclMergeField *field = NULL;
  const char *ours = NULL;

  /* How it is looked at is everybody's own. */
  if (kind == CCL_DECISION_COMPARISON && g_str_equal (name, "columns"))
    return;
  here = find_target (looking, kind, target, &coming);
  if (here == NULL)
    return;
  if (!coming)
    ours = ccl_decisions_get (looking->project->material->decisions, kind, here, name);
  if (kind == CCL_DECISION_CLAIM && g_str_equal (name, "added"))
    {
      if (ours != NULL)
        return; /* the same claim by hand */
      if (!fit_added (looking, target, value, &fitted))
        {
          looking->merge->n_left_out++;
          return;
        }
      value = fitted;
    }

  field = g_new0 (CclMergeField, 1);
  *field = (CclMergeField){ g_strdup (name), g_strdup (ours), g_strdup (value) };
  g_ptr_array_add (get_decision (looking, kind, here, coming, group)->fields, field);
}

/* In a group decided here in part, what the others leave alone is taken back with the rest. */
static void
complete_conflicts (CclMerge *merge, const CclDecisions *decisions)
{
  for (guint i = 0; i < merge->conflicts->len; i++)
    {
      CclMergeDecision *conflict = g_ptr_array_index (merge->conflicts, i);
      const CclMergeField *first = g_ptr_array_index (conflict->fields, 0);
      const int at = find_whole (conflict->kind, first->field);
      const char *const *whole = at >= 0 ? wholes[at].fields : NULL;

      for (guint j = 0; whole != NULL && whole[j] != NULL; j++)
        {
          const char *ours = ccl_decisions_get (decisions, conflict->kind, conflict->target, whole[j]);
          gboolean known = FALSE;

          for (guint k = 0; k < conflict->fields->len; k++)
            known |= g_str_equal (
              ((const CclMergeField *) g_ptr_array_index (conflict->fields, k))->field, whole[j]);
          if (!known && ours != NULL)
            {
              CclMergeField *field = g_new0 (CclMergeField, 1);

              *field = (CclMergeField){ g_strdup (whole[j]), g_strdup (ours), NULL };
              g_ptr_array_add (conflict->fields, field);
            }
        }
    }
}

static gboolean
look_at_articles (Looking *looking, CclStore *store, GError **error)
{
  g_autoptr (GPtrArray) articles = ccl_store_list_articles (store, error);

  for (guint i = 0; articles != NULL && i < articles->len; i++)
    {
      CclArticle *theirs = g_ptr_array_index (articles, i);
      const CclArticle *ours = find_here (looking->project, theirs);

      if (ours != NULL)
        g_hash_table_insert (looking->merge->ids, g_strdup (theirs->id), g_strdup (ours->id));
      else if (!take_article (looking->merge, store, theirs, error))
        return FALSE;
      g_hash_table_insert (looking->there, g_strdup (theirs->id), g_strdup (theirs->id));
      if (ours != NULL && theirs->excerpt != ours->excerpt)
        g_hash_table_add (theirs->excerpt ? looking->excerpts : looking->excerpts_here,
                          g_strdup (theirs->id));
    }
  return articles != NULL;
}

CclMerge *
ccl_merge_new (CclProject *project, const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autoptr (CclStore) store = NULL;
  g_autoptr (CclDecisions) theirs = NULL;
  g_autoptr (CclMerge) merge = merge_new ();
  g_autoptr (GHashTable) excerpts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) excerpts_here =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_autoptr (GHashTable) by_group = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Looking looking = { merge, project, excerpts, excerpts_here, there, decisions, by_group };

  if (!ccl_project_check_writable (project, error))
    return NULL;
  if (g_str_equal (absolute, ccl_store_get_path (project->store)))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           "it is this project itself");
      return NULL;
    }
  store = ccl_store_open_read_only (path, error);
  if (store == NULL || !look_at_articles (&looking, store, error))
    return NULL;
  theirs = ccl_store_get_decisions (store, error);
  if (theirs == NULL)
    return NULL;
  ccl_decisions_foreach (theirs, look, &looking);
  sort_out (&looking);
  complete_conflicts (merge, project->material->decisions);
  return g_steal_pointer (&merge);
}

/* Applying ------------------------------------------------------------------------------------- */

static gboolean
add_articles (CclMerge *merge, CclProject *project, GError **error)
{
  for (guint i = 0; i < merge->articles->len; i++)
    {
      CclArticle *article = g_ptr_array_index (merge->articles, i);
      g_autofree char *there = g_strdup (article->id);

      if (!ccl_store_add_article (project->store, article, g_ptr_array_index (merge->claims, i),
                                  g_array_index (merge->versions, int, i),
                                  g_ptr_array_index (merge->lexicons, i), error))
        return FALSE;
      g_hash_table_insert (merge->ids, g_steal_pointer (&there), g_strdup (article->id));
      project->step_changed = TRUE;
    }
  return TRUE;
}

static gboolean
decide (CclMerge *merge, CclProject *project, const CclMergeDecision *decision, GError **error)
{
  g_autofree char *target = decision->coming
                              ? translate_target (merge->ids, decision->kind, decision->target)
                              : g_strdup (decision->target);

  for (guint i = 0; i < decision->fields->len; i++)
    {
      const CclMergeField *field = g_ptr_array_index (decision->fields, i);
      g_autofree char *where =
        decision->kind == CCL_DECISION_CLAIM && g_str_equal (field->field, "added")
          ? translate_key (merge->ids, field->theirs)
          : NULL;

      if (!ccl_project_decide (project, decision->kind, target, field->field,
                               where != NULL ? where : field->theirs, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
decide_all (CclMerge *merge, CclProject *project, GError **error)
{
  for (guint i = 0; i < merge->additions->len; i++)
    if (!decide (merge, project, g_ptr_array_index (merge->additions, i), error))
      return FALSE;
  for (guint i = 0; i < merge->conflicts->len; i++)
    {
      const CclMergeDecision *conflict = g_ptr_array_index (merge->conflicts, i);

      if (conflict->take_theirs && !decide (merge, project, conflict, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ccl_merge_apply (CclMerge *merge, CclProject *project, const char *name, GError **error)
{
  GError *cause = NULL;

  if (!ccl_project_begin_step (project, name, error))
    return FALSE;
  if (!add_articles (merge, project, &cause))
    return ccl_project_revert (project, cause, error);
  if (!decide_all (merge, project, error))
    return FALSE;
  if (!ccl_material_load (project->material, project->store, project->lexicon, project->readings,
                          &cause))
    return ccl_project_revert (project, cause, error);
  if (!ccl_project_end_step (project, error))
    return FALSE;
  ccl_project_derive_stale (project);
  return TRUE;
}
