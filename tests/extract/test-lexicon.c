/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ccl-lexicon.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD                                                                                       \
  "<?xml version=\"1.0\"?>\n<lexicon xmlns=\"urn:counterclaim:lexicon:1\" language=\"en\">\n"

static char *
write_file (const char *content)
{
  char *path = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("lexicon-XXXXXX.xml", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

/* The built-in vocabulary with a user's file of these elements over it, which must be valid. */
static CclLexicon *
load_with (const char *elements)
{
  g_autofree char *content = g_strconcat (HEAD, elements, "</lexicon>\n", NULL);
  g_autofree char *path = write_file (content);
  const char *const files[] = { path, NULL };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  CclLexicon *lexicon = ccl_lexicon_new ("en", files, problems, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *)g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
  g_unlink (path);
  return lexicon;
}

/* The sense of this kind and text at the end of the words, which are set apart by spaces. */
static const CclSense *
find (const CclLexicon *lexicon, const char *words, CclEntryKind kind, const char *text)
{
  g_auto (GStrv) steps = g_strsplit (words, " ", -1);
  const CclLexiconNode *node = ccl_lexicon_get_root (lexicon);
  const CclSense *senses;
  guint n_senses;

  for (guint i = 0; steps[i] != NULL && node != NULL; i++)
    node = ccl_lexicon_node_step (node, steps[i]);
  if (node == NULL)
    return NULL;

  senses = ccl_lexicon_node_get_senses (node, &n_senses);
  for (guint i = 0; i < n_senses; i++)
    if (senses[i].entry->kind == kind && g_str_equal (senses[i].entry->text, text))
      return &senses[i];
  return NULL;
}

static void
test_verb_forms (void)
{
  static const struct
  {
    const char *words;
    const char *verb;
    CclForms form;
  } cases[] = {
    { "zorks", "zork", CCL_FORM_THIRD },
    { "zorked", "zork", CCL_FORM_PAST | CCL_FORM_PARTICIPLE },
    { "zorking", "zork", CCL_FORM_GERUND },
    { "zarries", "zarry", CCL_FORM_THIRD },
    { "zarried", "zarry", CCL_FORM_PAST | CCL_FORM_PARTICIPLE },
    { "zarrying", "zarry", CCL_FORM_GERUND },
    { "zashes", "zash", CCL_FORM_THIRD },
    { "zuding", "zude", CCL_FORM_GERUND },
    { "zuded", "zude", CCL_FORM_PAST | CCL_FORM_PARTICIPLE },
    { "zopped", "zop", CCL_FORM_PAST | CCL_FORM_PARTICIPLE },
    { "zopping", "zop", CCL_FORM_GERUND },
    { "zepelled", "zepel", CCL_FORM_PAST | CCL_FORM_PARTICIPLE },
    { "zepelling", "zepel", CCL_FORM_GERUND },
    { "zisited", "zisit", CCL_FORM_PAST | CCL_FORM_PARTICIPLE },
    { "zisiting", "zisit", CCL_FORM_GERUND },
    { "zit", "zit", CCL_FORM_BASE | CCL_FORM_PAST | CCL_FORM_PARTICIPLE },
    { "zitting", "zit", CCL_FORM_GERUND },
    { "zook", "zake", CCL_FORM_PAST },
    { "zaken", "zake", CCL_FORM_PARTICIPLE },
    { "zaid down arms", "zay down arms", CCL_FORM_PAST | CCL_FORM_PARTICIPLE },
    { "zaying down arms", "zay down arms", CCL_FORM_GERUND },
  };
  g_autoptr (CclLexicon) lexicon
      = load_with ("<event id='destroyed'>"
                   "<verb frame='transitive'>zork</verb>"
                   "<verb frame='transitive'>zarry</verb>"
                   "<verb frame='transitive'>zash</verb>"
                   "<verb frame='transitive'>zude</verb>"
                   "<verb frame='transitive'>zop</verb>"
                   "<verb frame='transitive' past='zepelled'>zepel</verb>"
                   "<verb frame='transitive'>zisit</verb>"
                   "<verb frame='transitive' past='zit'>zit</verb>"
                   "<verb frame='transitive' past='zook' participle='zaken'>zake</verb>"
                   "<verb frame='intransitive' past='zaid'>zay down arms</verb>"
                   "</event>");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CclSense *sense = find (lexicon, cases[i].words, CCL_ENTRY_VERB, cases[i].verb);

      g_test_message ("%s", cases[i].words);
      g_assert_nonnull (sense);
      g_assert_cmpuint (sense->form, ==, cases[i].form);
    }
  g_assert_null (find (lexicon, "zisitting", CCL_ENTRY_VERB, "zisit"));
}

static void
test_particle (void)
{
  g_autoptr (CclLexicon) lexicon = load_with ("<event id='destroyed'><verb frame='transitive' "
                                              "past='zot' particle='down'>zoot</verb></event>");
  const CclSense *together = find (lexicon, "zot down", CCL_ENTRY_VERB, "zoot");
  const CclSense *alone = find (lexicon, "zot", CCL_ENTRY_VERB, "zoot");

  g_assert_nonnull (together);
  g_assert_nonnull (alone); /* "zot two jets down" */
  g_assert_true (together->entry == alone->entry);
  g_assert_cmpstr (alone->entry->particle, ==, "down");
  g_assert_nonnull (find (lexicon, "zoots down", CCL_ENTRY_VERB, "zoot"));
}

/* "[…|…]" may be left out, "{…|…}" may not. */
static void
test_choices (void)
{
  g_autoptr (CclLexicon) lexicon = load_with ("<event id='casualties'><verb frame='intransitive' past='zook'>"
                                              "zake [heavy|very heavy] {zosses|zasualties} [in men]</verb></event>");
  static const char *const wordings[] = { "zook zosses", "zakes heavy zasualties", "zook very heavy zosses in men" };

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_autofree char *text = g_strdup_printf ("zake%s", strchr (wordings[i], ' '));

      g_test_message ("%s", wordings[i]);
      g_assert_nonnull (find (lexicon, wordings[i], CCL_ENTRY_VERB, text));
    }
  g_assert_null (find (lexicon, "zook heavy", CCL_ENTRY_VERB, "zake heavy"));
}

static void
test_noun_forms (void)
{
  static const struct
  {
    const char *words;
    const char *noun;
    CclForms form;
  } cases[] = {
    { "zank", "zank", CCL_FORM_BASE },
    { "zanks", "zank", CCL_FORM_PLURAL },
    { "zodies", "zody", CCL_FORM_PLURAL },
    { "zays", "zay", CCL_FORM_PLURAL },
    { "zatches", "zatch", CCL_FORM_PLURAL },
    { "zomen", "zoman", CCL_FORM_PLURAL },
    { "zalves", "zalf", CCL_FORM_PLURAL },
    { "zeroic zeeple", "zeroic zerson", CCL_FORM_PLURAL },
    { "zircraft", "zircraft", CCL_FORM_BASE | CCL_FORM_PLURAL },
    { "zhiefs of staff", "zhief of staff", CCL_FORM_PLURAL },
    { "command zosts", "command zost", CCL_FORM_PLURAL },
    { "2 z 1 s", "2Z1", CCL_FORM_PLURAL },
    { "anti zank zun", "anti-zank zun", CCL_FORM_BASE },
  };
  g_autoptr (CclLexicon) lexicon
      = load_with ("<words class='preposition'><term>of</term></words>"
                   "<object id='tank'>"
                   "<term>zank</term><term>zody</term><term>zay</term>"
                   "<term>zatch</term><term>zoman</term><term>zalf</term>"
                   "<term plural='zeroic zeeple'>zeroic zerson</term>"
                   "<term plural='='>zircraft</term>"
                   "<term>zhief of staff</term>"
                   "<term>command zost</term><model>2Z1</model>"
                   "<term mass='yes'>zanpower</term>"
                   "<term>anti-zank zun</term>"
                   "</object>");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CclSense *sense = find (lexicon, cases[i].words, CCL_ENTRY_OBJECT, cases[i].noun);

      g_test_message ("%s", cases[i].words);
      g_assert_nonnull (sense);
      g_assert_cmpuint (sense->form, ==, cases[i].form);
      g_assert_cmpint (sense->entry->object, ==, CCL_OBJECT_TANK);
    }
  g_assert_true (find (lexicon, "zanpower", CCL_ENTRY_OBJECT, "zanpower")->entry->mass);
  g_assert_null (find (lexicon, "zanpowers", CCL_ENTRY_OBJECT, "zanpower"));
}

static void
test_object_sets (void)
{
  g_autoptr (CclLexicon) lexicon
      = load_with ("<event id='destroyed'>"
                   "<verb frame='transitive' of='military !ship civil'>zork</verb>"
                   "<verb frame='transitive' of='!people'>zarry</verb>"
                   "<verb frame='transitive'>zash</verb>"
                   "</event>");
  CclObjectSet zork = find (lexicon, "zork", CCL_ENTRY_VERB, "zork")->entry->of;
  CclObjectSet zarry = find (lexicon, "zarry", CCL_ENTRY_VERB, "zarry")->entry->of;

#define HAS(set, object) ((((set) >> (object)) & 1) != 0)
  g_assert_true (HAS (zork, CCL_OBJECT_TANK));
  g_assert_true (HAS (zork, CCL_OBJECT_HOUSE));
  g_assert_false (HAS (zork, CCL_OBJECT_SHIP));
  g_assert_false (HAS (zork, CCL_OBJECT_CIVILIAN));
  g_assert_false (HAS (zork, CCL_OBJECT_SETTLEMENT));
  g_assert_true (HAS (zarry, CCL_OBJECT_MONEY));
  g_assert_false (HAS (zarry, CCL_OBJECT_REFUGEE));
  g_assert_true (find (lexicon, "zash", CCL_ENTRY_VERB, "zash")->entry->of == CCL_OBJECT_SET_ALL);
}

static void
test_party (void)
{
  g_autoptr (CclLexicon) lexicon
      = load_with ("<party id='zembla' name='Zembla' kind='state' patron='france'>"
                   "<name>Zemblan Realm</name><capital>Onhava</capital><demonym>Zemblan</demonym>"
                   "<force>ZDF</force></party>");
  CclParties *parties = ccl_lexicon_get_parties (lexicon);
  g_autofree char *name = ccl_parties_dup_name (parties, "zembla");
  const CclSense *capital = find (lexicon, "onhava", CCL_ENTRY_PARTY, "Onhava");
  const CclSense *plural = find (lexicon, "zemblans", CCL_ENTRY_PARTY, "Zemblan");

  g_assert_cmpstr (name, ==, "Zembla");
  g_assert_cmpstr (ccl_parties_get_patron (parties, "zembla"), ==, "france");
  g_assert_nonnull (find (lexicon, "zemblan realm", CCL_ENTRY_PARTY, "Zemblan Realm"));
  g_assert_null (find (lexicon, "zembla", CCL_ENTRY_PARTY, "Zembla")); /* only shown, not read */
  g_assert_nonnull (capital);
  g_assert_cmpint (capital->entry->part, ==, CCL_PART_CAPITAL);
  g_assert_cmpint (capital->letters, ==, CCL_CASE_CAPITAL);
  g_assert_cmpstr (capital->entry->party, ==, "zembla");
  g_assert_cmpint (find (lexicon, "zemblan", CCL_ENTRY_PARTY, "Zemblan")->entry->part, ==,
                   CCL_PART_ADJECTIVE);
  g_assert_cmpint (plural->entry->part, ==, CCL_PART_PEOPLE);
  g_assert_cmpuint (plural->form, ==, CCL_FORM_PLURAL);
  g_assert_cmpint (find (lexicon, "zdf", CCL_ENTRY_PARTY, "ZDF")->letters, ==,
                   CCL_CASE_ALL_CAPITALS);
}

/* What a user says of a word takes the place of what the program knew. */
static void
test_user_file_wins (void)
{
  g_autoptr (CclLexicon) plain = ccl_lexicon_new ("en", NULL, NULL, NULL);
  g_autoptr (CclLexicon) lexicon = load_with ("<object id='ship'><term>tank</term></object>");
  const CclSense *sense = find (lexicon, "tank", CCL_ENTRY_OBJECT, "tank");

  g_assert_cmpint (find (plain, "tank", CCL_ENTRY_OBJECT, "tank")->entry->object, ==,
                   CCL_OBJECT_TANK);
  g_assert_nonnull (sense);
  g_assert_cmpint (sense->entry->object, ==, CCL_OBJECT_SHIP);
  g_assert_cmpstr (ccl_lexicon_get_version (plain), !=, ccl_lexicon_get_version (lexicon));
}

static void
test_bad_user_files (void)
{
  static const struct
  {
    const char *content;
    int line;
  } cases[] = {
    { HEAD "<object id='tank'>\n<word>zank</word></object></lexicon>", 4 },
    { HEAD "<party id='zembla' name='Zembla' kind='state'/><object id='tnak'><term>zank</term></object></lexicon>", 3 },
    { HEAD
      "<event id='destroyed'>\n<verb frame='transitive' of='tnak'>zork</verb></event></lexicon>",
      4 },
    { HEAD "<object id='tank'>\n<term>zank</term>\n</lexicon>", 5 },
    { "tank, zank\n", 1 },
    { "", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_file (cases[i].content);
      const char *const paths[] = { path, NULL };
      g_autofree char *place = g_strdup_printf ("%s:%d: ", path, cases[i].line);
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;
      g_autoptr (CclLexicon) lexicon = ccl_lexicon_new ("en", paths, problems, &error);
      guint n_terms;

      g_assert_no_error (error); /* the rest of the vocabulary goes on */
      g_assert_cmpuint (problems->len, ==, 1);
      g_test_message ("%s", (const char *)g_ptr_array_index (problems, 0));
      g_assert_true (g_str_has_prefix (g_ptr_array_index (problems, 0), place));
      g_assert_null (find (lexicon, "zank", CCL_ENTRY_OBJECT, "zank"));
      g_assert_cmpint (ccl_parties_get_kind (ccl_lexicon_get_parties (lexicon), "zembla"), ==,
                       CCL_PARTY_GROUP); /* unknown */

      g_ptr_array_set_size (problems, 0);
      g_assert_false (ccl_lexicon_check_file (path, problems, &n_terms));
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_true (g_str_has_prefix (g_ptr_array_index (problems, 0), place));
      g_unlink (path);
    }
}

static void
test_missing_user_file (void)
{
  const char *const paths[] = { "/nonexistent/words.xml", NULL };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CclLexicon) lexicon = ccl_lexicon_new ("en", paths, problems, NULL);
  guint n_terms;

  g_assert_nonnull (lexicon);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_false (ccl_lexicon_check_file (paths[0], problems, &n_terms));
  g_assert_cmpuint (problems->len, ==, 2);
}

/* What the schema lets through but its author cannot have meant. */
static void
test_check (void)
{
  static const struct
  {
    const char *elements; /* begin in line 3 */
    const char *problem;  /* behind the file's name; NULL: none */
  } cases[] = {
    { "<object id='tank'>\n<term>-</term></object>", ":4: \"-\" can never match: it has no word" },
    { "<object id='tank'><term>zank</term>\n<term>zunk</term>\n<term>Zank</term></object>", NULL },
    { "<object id='tank'><term>zank</term>\n<term>zunk</term>\n<term>zank</term></object>",
      ":5: \"zank\" is told twice, first in line 3" },
    { "<object id='tank'><term>anti-zank</term>\n<term>anti zank</term></object>",
      ":4: \"anti zank\" is told twice, first in line 3" },
    { "<object id='tank'><term>zank</term></object>\n<object id='ship'><term>zank</term></object>", NULL },
    { "<event id='killed'>\n<verb frame='transitive' of='people !people'>zork</verb></event>",
      ":4: \"zork\" can never match: \"of\" leaves no object" },
    { "<event id='killed'>\n<noun frame='count' of='people' object='tank'>zork</noun></event>",
      ":4: \"zork\" counts an object that its \"of\" leaves out" },
    { "<event id='killed'><verb frame='transitive' of='people'>zork</verb>\n"
      "<verb frame='transitive' of='people' particle='off'>zork</verb></event>",
      NULL },
    { "<event id='killed'>\n<verb frame='transitive'>zork [in {war|peace}]</verb></event>",
      ":4: \"zork ]\" has a choice that does not close, or one inside another" },
    { "<place name='Onhava' party='zembla'/>", ":3: \"Onhava\" names \"zembla\", which is no party" },
    { "<party id='zembla' name='Zembla' kind='group' patron='nowhere'><name>Zembla</name></party>",
      ":3: the patron of \"zembla\", \"nowhere\", is no party" },
    { "<party id='zembla' name='Zembla' kind='group' patron='france'><name>Zembla</name></party>", NULL },
    { "<words class='adverb'><term>n't</term><term>'tis</term></words>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = g_strconcat (HEAD, cases[i].elements, "</lexicon>\n", NULL);
      g_autofree char *path = write_file (content);
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      guint n_terms;
      gboolean good = ccl_lexicon_check_file (path, problems, &n_terms);

      g_test_message ("%s", cases[i].elements);
      g_assert_cmpint (good, ==, cases[i].problem == NULL);
      if (cases[i].problem != NULL)
        {
          g_autofree char *problem = g_strconcat (path, cases[i].problem, NULL);

          g_assert_cmpuint (problems->len, >=, 1);
          g_assert_cmpstr (g_ptr_array_index (problems, 0), ==, problem);
        }
      g_unlink (path);
    }
}

static void
test_unknown_language (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ccl_lexicon_new ("xx", NULL, NULL, &error));
  g_assert_error (error, CCL_LEXICON_ERROR, CCL_LEXICON_ERROR_IO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/verb-forms", test_verb_forms);
  g_test_add_func ("/lexicon/particle", test_particle);
  g_test_add_func ("/lexicon/choices", test_choices);
  g_test_add_func ("/lexicon/noun-forms", test_noun_forms);
  g_test_add_func ("/lexicon/object-sets", test_object_sets);
  g_test_add_func ("/lexicon/party", test_party);
  g_test_add_func ("/lexicon/user-file-wins", test_user_file_wins);
  g_test_add_func ("/lexicon/bad-user-files", test_bad_user_files);
  g_test_add_func ("/lexicon/missing-user-file", test_missing_user_file);
  g_test_add_func ("/lexicon/check", test_check);
  g_test_add_func ("/lexicon/unknown-language", test_unknown_language);
  return g_test_run ();
}
