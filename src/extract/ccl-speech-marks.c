/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-speech-private.h"

guint
ccl_speech_get_size (const CclSpeech *speech)
{
  guint size = 0;

  for (guint i = 0; i < speech->n_content; i++)
    size += speech->content[i].end - speech->content[i].first;
  return size;
}

static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer data)
{
  const GArray *speeches = data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  guint here = ccl_speech_get_size (&g_array_index (speeches, CclSpeech, first));
  guint there = ccl_speech_get_size (&g_array_index (speeches, CclSpeech, second));

  if (here != there)
    return here < there ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* The first token from @token on that no speech has marked; shortens the way for the next call. */
static guint
find_unmarked (guint *next, guint token)
{
  guint found = token;

  while (next[found] != found)
    found = next[found];
  while (next[token] != found)
    {
      guint step = next[token];

      next[token] = found;
      token = step;
    }
  return found;
}

static void
mark (CclSpeeches *speeches, guint *next, guint first, guint end, guint index)
{
  for (guint token = find_unmarked (next, first); token < end; token = find_unmarked (next, token))
    {
      speeches->innermost[token] = (int) index;
      next[token] = token + 1;
    }
}

/* Marks each token with the speech that holds it most closely: of two the shorter content. The shortest marks
 * first and each token is marked once, so that long quotations with many cues cost no more than their words. */
void
ccl_speech_mark_innermost (CclSpeeches *speeches, guint n_tokens)
{
  g_autofree guint *next = g_new (guint, n_tokens + 1);
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), speeches->speeches->len);

  speeches->innermost = g_new (int, n_tokens + 1);
  for (guint i = 0; i <= n_tokens; i++)
    {
      speeches->innermost[i] = -1;
      next[i] = i;
    }
  for (guint i = 0; i < speeches->speeches->len; i++)
    if (g_array_index (speeches->speeches, CclSpeech, i).vouches)
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_sizes, speeches->speeches);

  for (guint i = 0; i < order->len; i++)
    {
      guint index = g_array_index (order, guint, i);
      const CclSpeech *speech = &g_array_index (speeches->speeches, CclSpeech, index);

      for (guint j = 0; j < speech->n_content; j++)
        mark (speeches, next, speech->content[j].first, speech->content[j].end, index);
      mark (speeches, next, speech->addressee_first, speech->addressee_end, index);
    }
}
