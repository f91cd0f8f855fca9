/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-document.h"
#include "ccl-lexicon-private.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <math.h>
#include <string.h>

/* The last "of" attribute, which the next entry mostly repeats, and the objects that it names. */
typedef struct
{
  const char *of;
  CclObjectSet objects;
} LastSet;

typedef struct
{
  CclVocabulary *vocabulary;
  const char *name;
  GError **error;
  LastSet *last;
} Reader;

static gboolean fail (const Reader *reader, int line, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail (const Reader *reader, int line, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (reader->error, CCL_LEXICON_ERROR, CCL_LEXICON_ERROR_INVALID, "%s:%d: %s",
               reader->name, line, g_strchomp (message));
  return FALSE;
}

/* Whose names is @name among the words of an enumeration, which end with NULL; -1 if none. */
static int
find_word (const char *const *words, const char *name)
{
  for (int i = 0; words[i] != NULL; i++)
    if (name != NULL && g_str_equal (words[i], name))
      return i;
  return -1;
}

/* An attribute's value, white space collapsed as the schema reads a token; NULL if it is absent. */
static const char *
get_attribute (const Reader *reader, const xmlNode *node, const char *name)
{
  const xmlAttr *attribute = xmlHasProp (node, (const xmlChar *)name);
  const char *value;

  if (attribute == NULL)
    return NULL;
  value = attribute->children != NULL ? (const char *)attribute->children->content : NULL;
  return value != NULL ? g_string_chunk_insert_const (reader->vocabulary->strings, value) : "";
}

static gboolean
is_yes (const xmlNode *node, const char *name)
{
  return xmlHasProp (node, (const xmlChar *)name) != NULL;
}

static double
get_number (const Reader *reader, const xmlNode *node, const char *name, double otherwise)
{
  const char *value = get_attribute (reader, node, name);

  return value != NULL ? g_ascii_strtod (value, NULL) : otherwise;
}

static void
append_collapsed (GString *text, const char *content)
{
  for (; *content != '\0'; content++)
    if (!g_ascii_isspace (*content))
      g_string_append_c (text, *content);
    else if (text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');
}

/* Keeps words whose white space has been collapsed. */
static const char *
keep_words (const Reader *reader, GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  return g_string_chunk_insert_const (reader->vocabulary->strings, text->str);
}

/* The words of an element, white space collapsed. */
static const char *
get_text (const Reader *reader, const xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) && child->content != NULL)
      append_collapsed (text, (const char *) child->content);
  return keep_words (reader, text);
}

/* How the words of @node are inflected. */
static CclTerm
read_term (const Reader *reader, const xmlNode *node, CclInflection inflection)
{
  CclTerm term = { .inflection = inflection, .line = (int) xmlGetLineNo (node) };

  if (inflection == CCL_INFLECT_NOUN)
    term.plural = get_attribute (reader, node, "plural");
  if (inflection == CCL_INFLECT_VERB)
    {
      term.past = get_attribute (reader, node, "past");
      term.participle = get_attribute (reader, node, "participle");
    }
  return term;
}

static void
add_text (const Reader *reader, CclTerm term, CclEntry entry, const char *text)
{
  term.entry = reader->vocabulary->entries->len;
  entry.text = text;
  g_array_append_val (reader->vocabulary->entries, entry);
  g_array_append_val (reader->vocabulary->terms, term);
}

/**
 * add_choices:
 *
 * Adds an entry for each wording of @text: "[a|b]" holds words of which one or none stands there, "{a|b}" words of
 * which one must.
 */
static void
add_choices (const Reader *reader, CclTerm term, CclEntry entry, const char *text)
{
  gsize open = strcspn (text, "[{");
  gsize close = open + strcspn (text + open, "]}");
  g_autofree char *inside = NULL;
  g_auto (GStrv) choices = NULL;

  if (text[open] == '\0' || text[close] == '\0')
    {
      add_text (reader, term, entry, text);
      return;
    }
  inside = g_strndup (text + open + 1, close - open - 1);
  choices = g_strsplit (inside, "|", -1);
  for (guint i = text[open] == '[' ? 0 : 1; i <= g_strv_length (choices); i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      g_autofree char *before = g_strndup (text, open);

      append_collapsed (words, before);
      append_collapsed (words, i > 0 ? choices[i - 1] : "");
      append_collapsed (words, text + close + 1);
      add_choices (reader, term, entry, keep_words (reader, words));
    }
}

static void
add (const Reader *reader, const xmlNode *node, CclEntry entry, CclInflection inflection)
{
  add_choices (reader, read_term (reader, node, inflection), entry, get_text (reader, node));
}

static const xmlNode *
first_element (const xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

#define FOR_EACH_CHILD(child, parent)                                                              \
  for (const xmlNode *child = first_element ((parent)->children); child != NULL;                   \
       child = first_element (child->next))

static gboolean
is_named (const xmlNode *node, const char *name)
{
  return g_str_equal ((const char *) node->name, name);
}

static gboolean
read_party (const Reader *reader, const xmlNode *node)
{
  static const char *const kinds[] = { "state", "group", "body", "role", NULL };
  static const char *const parts[]
      = { "name", "capital", "adjective", "people", "organ", "force", "leader", NULL };
  CclEntry entry = { .kind = CCL_ENTRY_PARTY, .party = get_attribute (reader, node, "id") };
  CclPartyRecord record = {
    .id = entry.party,
    .name = get_attribute (reader, node, "name"),
    .kind = (CclPartyKind) find_word (kinds, get_attribute (reader, node, "kind")),
    .patron = get_attribute (reader, node, "patron"),
    .line = (int) xmlGetLineNo (node),
  };

  g_array_append_val (reader->vocabulary->parties, record);

  FOR_EACH_CHILD (child, node)
  {
    int part = find_word (parts, (const char *) child->name);

    if (is_named (child, "demonym"))
      {
        entry.part = CCL_PART_ADJECTIVE;
        add (reader, child, entry, CCL_INFLECT_NONE);
        part = CCL_PART_PEOPLE;
      }
    entry.part = part;
    add (reader, child, entry, part == CCL_PART_PEOPLE ? CCL_INFLECT_NOUN : CCL_INFLECT_NONE);
  }
  return TRUE;
}

static gboolean
read_speaker (const Reader *reader, const xmlNode *node)
{
  static const char *const kinds[] = { "organ", "officer", "force", "people", "document", NULL };
  static const char *const states[] = { "always", "international", "never", NULL };
  CclEntry entry = { .kind = CCL_ENTRY_SPEAKER, .party = get_attribute (reader, node, "party") };

  entry.civil = get_attribute (reader, node, "civil");
  entry.part = find_word (kinds, get_attribute (reader, node, "kind"));
  entry.state = (CclStateRule) find_word (states, get_attribute (reader, node, "state"));
  FOR_EACH_CHILD (child, node) { add (reader, child, entry, CCL_INFLECT_NOUN); }
  return TRUE;
}

static gboolean
read_object (const Reader *reader, const xmlNode *node)
{
  CclEntry entry = { .kind = CCL_ENTRY_OBJECT };
  const char *id = get_attribute (reader, node, "id");
  CclObject object;

  if (!ccl_object_parse (id, &object))
    return fail (reader, (int) xmlGetLineNo (node), "unknown object \"%s\"", id);
  entry.object = object;

  FOR_EACH_CHILD (child, node)
  {
    entry.model = is_named (child, "model");
    entry.mass = is_yes (child, "mass");
    entry.generic = is_yes (child, "generic");
    add (reader, child, entry, entry.mass ? CCL_INFLECT_NONE : CCL_INFLECT_NOUN);
  }
  return TRUE;
}

static CclObjectSet
make_class (gboolean (*is_member) (CclObject))
{
  CclObjectSet set = 0;

  for (guint object = 0; object < CCL_N_OBJECTS; object++)
    if (is_member (object))
      set |= (CclObjectSet) 1 << object;
  return set;
}

#define BIT(object) ((CclObjectSet) 1 << (object))

static gboolean
is_civil (CclObject object)
{
  const CclObjectSet others = BIT (CCL_OBJECT_SETTLEMENT) | BIT (CCL_OBJECT_TERRITORY)
                              | BIT (CCL_OBJECT_HEIGHT) | BIT (CCL_OBJECT_ATTACK)
                              | BIT (CCL_OBJECT_CEASEFIRE) | BIT (CCL_OBJECT_MONEY);

  return !ccl_object_is_people (object) && !ccl_object_is_military (object)
         && (others & BIT (object)) == 0;
}

/* Those that are sent and stationed: whoever serves or fights, and what they bring. */
static gboolean
is_force (CclObject object)
{
  const CclObjectSet people = BIT (CCL_OBJECT_SOLDIER) | BIT (CCL_OBJECT_MILITANT) | BIT (CCL_OBJECT_MERCENARY)
                              | BIT (CCL_OBJECT_POLICE) | BIT (CCL_OBJECT_MEDIC) | BIT (CCL_OBJECT_AID_WORKER)
                              | BIT (CCL_OBJECT_OFFICIAL);

  return ccl_object_is_military (object) || (people & BIT (object)) != 0;
}

/* The set that one word of an "of" attribute names, FALSE if it names none. */
static gboolean
parse_object_class (const char *word, CclObjectSet *set)
{
  CclObject object;

  if (g_str_equal (word, "all"))
    *set = CCL_OBJECT_SET_ALL;
  else if (g_str_equal (word, "people"))
    *set = make_class (ccl_object_is_people);
  else if (g_str_equal (word, "military"))
    *set = make_class (ccl_object_is_military);
  else if (g_str_equal (word, "civil"))
    *set = make_class (is_civil);
  else if (g_str_equal (word, "force"))
    *set = make_class (is_force);
  else if (g_str_equal (word, "place"))
    *set = BIT (CCL_OBJECT_SETTLEMENT) | BIT (CCL_OBJECT_TERRITORY) | BIT (CCL_OBJECT_HEIGHT)
           | BIT (CCL_OBJECT_POSITION);
  else if (ccl_object_parse (word, &object))
    *set = BIT (object);
  else
    return FALSE;
  return TRUE;
}

static gboolean
parse_object_set (const Reader *reader, const xmlNode *node, CclObjectSet *set)
{
  const char *value = get_attribute (reader, node, "of");
  g_auto (GStrv) words = NULL;
  gboolean first = TRUE;

  if (value != NULL && value == reader->last->of) /* equal strings are kept once */
    {
      *set = reader->last->objects;
      return TRUE;
    }
  words = g_strsplit_set (value != NULL ? value : "all", " \t\r\n", -1);
  *set = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean removes = words[i][0] == '!';
      CclObjectSet part;

      if (words[i][0] == '\0')
        continue;
      if (!parse_object_class (words[i] + removes, &part))
        return fail (reader, (int) xmlGetLineNo (node), "unknown object or class \"%s\"", words[i]);
      if (removes && first)
        *set = CCL_OBJECT_SET_ALL;
      *set = removes ? *set & ~part : *set | part;
      first = FALSE;
    }
  reader->last->of = value;
  reader->last->objects = *set;
  return TRUE;
}

/* The first stance where none is told. */
static CclStance
get_stance (const Reader *reader, const xmlNode *node)
{
  const char *name = get_attribute (reader, node, "stance");
  CclStance stance = 0;

  if (name != NULL)
    ccl_stance_parse (name, &stance);
  return stance;
}

static gboolean
read_event (const Reader *reader, const xmlNode *node)
{
  static const char *const frames[]
      = { "transitive", "intransitive", "loss", "result", "target", "motion", "hold",
          "spend",      "count",        "toll", "state",  "act",    NULL };
  const char *id = get_attribute (reader, node, "id");
  CclEvent event;

  if (!ccl_event_parse (id, &event))
    return fail (reader, (int) xmlGetLineNo (node), "unknown event \"%s\"", id);

  FOR_EACH_CHILD (child, node)
  {
    gboolean verb = is_named (child, "verb");
    CclEntry entry = { .kind = verb ? CCL_ENTRY_VERB : CCL_ENTRY_NOUN, .event = event };
    const char *name = get_attribute (reader, child, "object");
    CclObject object = 0;
    const char *goal = get_attribute (reader, child, "goal");
    CclObject led_to = 0;

    entry.frame = (CclFrame) find_word (frames, get_attribute (reader, child, "frame"));
    entry.has_object = name != NULL;
    entry.particle = get_attribute (reader, child, "particle");
    entry.generic = is_yes (child, "place");
    entry.negates = is_yes (child, "negated");
    entry.stance = get_stance (reader, child);
    if (name != NULL && !ccl_object_parse (name, &object))
      return fail (reader, (int) xmlGetLineNo (child), "unknown object \"%s\"", name);
    entry.object = object;
    if (goal != NULL && !ccl_object_parse (goal, &led_to))
      return fail (reader, (int) xmlGetLineNo (child), "unknown object \"%s\"", goal);
    entry.has_goal = goal != NULL;
    entry.goal = led_to;
    if (!parse_object_set (reader, child, &entry.of))
      return FALSE;
    add (reader, child, entry, verb ? CCL_INFLECT_VERB : CCL_INFLECT_NOUN);
  }
  return TRUE;
}

/* What may follow a cue; words that are none of ours are prepositions. */
static void
parse_takes (const Reader *reader, const char *value, CclEntry *entry)
{
  static const char *const words[]
      = { "clause", "infinitive", "object", "gerund", "addressee", "naming", "measure", "scene", NULL };
  g_auto (GStrv) given = g_strsplit_set (value != NULL ? value : "clause", " \t\r\n", -1);
  g_autoptr (GString) governs = g_string_new (NULL);

  for (guint i = 0; given[i] != NULL; i++)
    {
      int word = find_word (words, given[i]);

      if (word >= 0)
        entry->takes |= 1u << word;
      else if (given[i][0] != '\0')
        g_string_append_printf (governs, "%s%s", governs->len > 0 ? " " : "", given[i]);
    }
  if (governs->len > 0)
    entry->governs = g_string_chunk_insert_const (reader->vocabulary->strings, governs->str);
}

static gboolean
read_cue (const Reader *reader, const xmlNode *node)
{
  static const char *const kinds[]
      = { "verb", "noun", "preposition", "adverb", "adjective", "predicate", NULL };
  static const char *const acts[] = { "say", "think", "wish", "ask", "judge", NULL };
  CclEntry entry = { .kind = CCL_ENTRY_CUE, .negates = is_yes (node, "negates"),
                     .generic = is_yes (node, "weak") };
  const char *act = get_attribute (reader, node, "act");

  entry.part = find_word (kinds, get_attribute (reader, node, "kind"));
  entry.act = act != NULL ? (CclCueAct) find_word (acts, act) : CCL_CUE_ACT_SAY;
  parse_takes (reader, get_attribute (reader, node, "takes"), &entry);
  entry.stance = get_stance (reader, node);
  FOR_EACH_CHILD (child, node)
  {
    add (reader, child, entry,
         entry.part == CCL_CUE_VERB   ? CCL_INFLECT_VERB
         : entry.part == CCL_CUE_NOUN ? CCL_INFLECT_NOUN
                                      : CCL_INFLECT_NONE);
  }
  return TRUE;
}

/* The terms of an element that all share one entry's fields. */
static gboolean
read_terms (const Reader *reader, const xmlNode *node, CclEntry entry, CclInflection inflection)
{
  FOR_EACH_CHILD (child, node) { add (reader, child, entry, inflection); }
  return TRUE;
}

static gboolean
read_number (const Reader *reader, const xmlNode *node)
{
  static const char *const kinds[] = { "unit",     "tens",  "multiplier", "vague", "fraction",
                                       "zero",     "group", "ordinal",    "and",   "to",
                                       "spread",   "ratio", "oh",         "from",  "of",
                                       "point",    "minus", "change",     "multiple", "label", NULL };
  CclEntry entry = { .kind = CCL_ENTRY_NUMBER };

  G_STATIC_ASSERT (G_N_ELEMENTS (kinds) - 1 <= CCL_MAX_NUMBER_PARTS);
  entry.part = find_word (kinds, get_attribute (reader, node, "kind"));
  entry.value = get_number (reader, node, "value", 0);
  entry.low = get_number (reader, node, "low", -INFINITY);
  entry.high = get_number (reader, node, "high", INFINITY);
  entry.reason = get_attribute (reader, node, "reason");
  entry.after = is_yes (node, "after");
  return read_terms (reader, node, entry, CCL_INFLECT_NONE);
}

static gboolean
read_bound (const Reader *reader, const xmlNode *node)
{
  CclEntry entry = { .kind = CCL_ENTRY_BOUND, .after = is_yes (node, "after") };
  CclBound bound = 0;

  ccl_bound_parse (get_attribute (reader, node, "kind"), &bound);
  entry.bound = bound;
  return read_terms (reader, node, entry, CCL_INFLECT_NONE);
}

static gboolean
read_unit (const Reader *reader, const xmlNode *node)
{
  CclEntry entry = { .kind = CCL_ENTRY_UNIT, .part = CCL_MEASURE_COUNT_UNIT };
  CclUnit unit = 0;

  entry.currency = get_attribute (reader, node, "currency");
  entry.value = get_number (reader, node, "scale", 1);
  entry.reason = get_attribute (reader, node, "reason");
  if (!ccl_unit_parse (get_attribute (reader, node, "kind"), &unit))
    entry.part = CCL_MEASURE_OTHER;
  entry.unit = unit;
  return read_terms (reader, node, entry, CCL_INFLECT_NOUN);
}

static gboolean
read_time (const Reader *reader, const xmlNode *node)
{
  static const char *const kinds[]
      = { "weekday", "month", "day",  "period", "part", "since", "total", "night", "edge",
          "as_of",   "until", "last", "this",   "next", "ago",   "clock", "same_day", "same_period", NULL };
  CclEntry entry = { .kind = CCL_ENTRY_TIME };

  G_STATIC_ASSERT (G_N_ELEMENTS (kinds) - 1 <= CCL_MAX_TIME_PARTS);
  entry.part = find_word (kinds, get_attribute (reader, node, "kind"));
  entry.value = get_number (reader, node, "value", 0);
  return read_terms (reader, node, entry,
                     entry.part == CCL_TIME_PERIOD || entry.part == CCL_TIME_WEEKDAY
                             || entry.part == CCL_TIME_PART
                         ? CCL_INFLECT_NOUN
                         : CCL_INFLECT_NONE);
}

static gboolean
read_words (const Reader *reader, const xmlNode *node)
{
  static const char *const classes[]
      = { "determiner", "pronoun",     "possessive",   "relative", "complementiser", "preposition",
          "by",         "coordinator", "subordinator", "be",       "have",           "do",
          "modal",      "negation",    "adverb",       "other",    "including",      "title",
          "enemy",      "own",         "locative",     "feature",  "intention",      "counter",
          "reach",      "false",       "plain_verb",   "reflexive", "versus",         "tally",
          "article",    "question",    "neuter", "verb",         "anaphor",  "any",            "mutual",
          "counterpart",
          "human", "thing", "several", "local", "irregular", "business", "interrogative", "attaching", "contrast", "aside", "every", "animal", "calamity", "all", "correction", NULL };
  CclEntry entry = { .kind = CCL_ENTRY_WORD };
  const char *name = get_attribute (reader, node, "class");

  G_STATIC_ASSERT (G_N_ELEMENTS (classes) - 1 <= 64); /* bits of CclToken.words */
  entry.part = find_word (classes, name);
  if (entry.part < 0)
    return fail (reader, (int) xmlGetLineNo (node), "unknown class \"%s\"", name);
  return read_terms (reader, node, entry, entry.part == CCL_WORD_VERB ? CCL_INFLECT_VERB : CCL_INFLECT_NONE);
}

/* A place or outlet: its name and others for it. */
static gboolean
read_named (const Reader *reader, const xmlNode *node, CclEntryKind kind)
{
  CclEntry entry = { .kind = kind, .party = get_attribute (reader, node, "party") };

  add_text (reader, read_term (reader, node, CCL_INFLECT_NONE), entry, get_attribute (reader, node, "name"));
  return read_terms (reader, node, entry, CCL_INFLECT_NONE);
}

static gboolean
read_place (const Reader *reader, const xmlNode *node)
{
  return read_named (reader, node, CCL_ENTRY_PLACE);
}

static gboolean
read_outlet (const Reader *reader, const xmlNode *node)
{
  return read_named (reader, node, CCL_ENTRY_OUTLET);
}

/* Each wording of a naming goes by its first term. */
static gboolean
read_naming (const Reader *reader, const xmlNode *node)
{
  static const char *const kinds[] = { "place", "force", "act", NULL };
  CclEntry entry = { .kind = CCL_ENTRY_NAMING, .reason = get_attribute (reader, node, "id") };

  entry.part = find_word (kinds, get_attribute (reader, node, "kind"));
  FOR_EACH_CHILD (wording, node)
  {
    entry.governs = get_text (reader, first_element (wording->children));
    FOR_EACH_CHILD (child, wording)
    {
      entry.generic = is_yes (child, "place");
      add (reader, child, entry,
           is_named (child, "verb")   ? CCL_INFLECT_VERB
           : is_named (child, "noun") ? CCL_INFLECT_NOUN
                                      : CCL_INFLECT_NONE);
    }
  }
  return TRUE;
}

static gboolean
read_abbreviation (const Reader *reader, const xmlNode *node)
{
  CclEntry entry = { .kind = CCL_ENTRY_ABBREVIATION };

  add (reader, node, entry, CCL_INFLECT_NONE);
  return TRUE;
}

static gboolean
read_tree (const Reader *reader, const xmlNode *root)
{
  static const struct
  {
    const char *name;
    gboolean (*read) (const Reader *reader, const xmlNode *node);
  } elements[] = {
    { "party", read_party },
    { "speaker", read_speaker },
    { "object", read_object },
    { "event", read_event },
    { "cue", read_cue },
    { "number", read_number },
    { "bound", read_bound },
    { "unit", read_unit },
    { "time", read_time },
    { "words", read_words },
    { "place", read_place },
    { "outlet", read_outlet },
    { "naming", read_naming },
    { "abbreviation", read_abbreviation },
  };

  FOR_EACH_CHILD (child, root)
  {
    for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
      if (is_named (child, elements[i].name) && !elements[i].read (reader, child))
        return FALSE;
  }
  return TRUE;
}

static void
note_first_error (gpointer data, xmlError *problem)
{
  const Reader *reader = data;

  if (*reader->error == NULL)
    fail (reader, problem->line, "%s", problem->message != NULL ? problem->message : "invalid");
}

static gboolean
validate_tree (const Reader *reader, xmlDoc *tree, GBytes *bytes)
{
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewMemParserCtxt (data, (int) len);
  xmlRelaxNG *schema = xmlRelaxNGParse (parser);
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (schema);
  gboolean valid;

  xmlRelaxNGSetValidStructuredErrors (context, (xmlStructuredErrorFunc) note_first_error,
                                      (gpointer) reader);
  valid = xmlRelaxNGValidateDoc (context, tree) == 0;
  if (!valid && *reader->error == NULL)
    fail (reader, 1, "not a vocabulary");

  xmlRelaxNGFreeValidCtxt (context);
  xmlRelaxNGFree (schema);
  xmlRelaxNGFreeParserCtxt (parser);
  return valid;
}

static xmlDoc *
parse_tree (const Reader *reader, GBytes *file)
{
  gsize len;
  const char *data = g_bytes_get_data (file, &len);
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc *tree = NULL;

  if (len <= CCL_MAX_VOCABULARY_SIZE)
    tree = xmlCtxtReadMemory (context, data, (int) len, NULL, NULL,
                              XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
                                  | XML_PARSE_COMPACT);
  if (tree == NULL)
    {
      const xmlError *problem = xmlCtxtGetLastError (context);

      fail (reader, problem != NULL ? MAX (problem->line, 1) : 1, "%s",
            problem != NULL && problem->message != NULL ? problem->message : "no XML");
    }

  xmlFreeParserCtxt (context);
  return tree;
}

gboolean
ccl_vocabulary_parse (CclVocabulary *vocabulary, const char *name, GBytes *file, GBytes *schema, GError **error)
{
  g_autoptr (GError) problem = NULL;
  LastSet last = { NULL, 0 };
  const Reader reader = { vocabulary, name, &problem, &last };
  const guint n_entries = vocabulary->entries->len, n_terms = vocabulary->terms->len;
  const guint n_parties = vocabulary->parties->len;
  xmlDoc *tree = parse_tree (&reader, file);
  gboolean done = tree != NULL && (schema == NULL || validate_tree (&reader, tree, schema))
                  && read_tree (&reader, xmlDocGetRootElement (tree));

  if (tree != NULL)
    xmlFreeDoc (tree);
  if (!done)
    {
      g_array_set_size (vocabulary->entries, n_entries);
      g_array_set_size (vocabulary->terms, n_terms);
      g_array_set_size (vocabulary->parties, n_parties);
      g_propagate_error (error, g_steal_pointer (&problem));
    }
  return done;
}
