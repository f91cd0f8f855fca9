/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-wording.h"

#include <glib/gi18n-lib.h>

static const char *const event_names[CCL_N_EVENTS] = {
  /* Translators: what happened, in a list of kinds of events; participles where possible. */
  N_ ("killed"),   N_ ("wounded"),   N_ ("killed or wounded"), N_ ("missing"),     N_ ("captured"),
  N_ ("detained"), N_ ("released"),  N_ ("displaced"),         N_ ("deserted"),    N_ ("rescued"),
  N_ ("deployed"), N_ ("took part"), N_ ("destroyed"),         N_ ("damaged"),     N_ ("launched"),
  N_ ("attacked"), N_ ("repelled"),  N_ ("withdrew"),          N_ ("left behind"), N_ ("held"),
  N_ ("violated"), N_ ("cost"),
};

static const char *const stance_names[CCL_N_STANCES]
    = { N_ ("asserts"), N_ ("alleges"), N_ ("confirms"), N_ ("denies"), N_ ("expects") };
static const char *const polarity_names[CCL_N_POLARITIES] = { N_ ("affirmed"), N_ ("denied") };
static const char *const bound_names[CCL_N_BOUNDS] = {
  /* Translators: how a figure is worded: "exactly 43", "at least 43". */
  N_ ("no figure"), N_ ("exactly"), N_ ("at least"), N_ ("at most"), N_ ("more than"),
  N_ ("less than"), N_ ("about"),   N_ ("between"),  N_ ("vaguely"),
};
static const char *const unit_names[CCL_N_UNITS]
    = { N_ ("count"), N_ ("percent"), N_ ("money"), N_ ("square kilometres"), N_ ("tonnes") };
static const char *const status_names[CCL_N_STATUSES] = {
  /* Translators: what the editor has made of a claim. */
  N_ ("not yet checked"), N_ ("checked"), N_ ("dismissed")
};
static const char *const topic_names[CCL_N_TOPICS] = {
  N_ ("Equipment"), N_ ("Military personnel"),      N_ ("Civilians"),
  N_ ("Territory"), N_ ("Attacks and accusations"), N_ ("Other"),
};

/* Translators: what a number in an article is if no claim used it. */
static const struct
{
  const char *reason;
  const char *name;
} unused_names[] = {
  { "no-event", N_ ("no event found for it") },
  { "uncounted", N_ ("counts something else") },
  { "none", N_ ("says that there is none") },
  { "vague", N_ ("gives no figure") },
  { "whole", N_ ("the whole of which a part is counted") },
  { "speaker", N_ ("counts who speaks") },
  { "known", N_ ("points back to what is known") },
  { "headline", N_ ("stands in a headline") },
  { "item", N_ ("numbers an item") },
  { "multiple", N_ ("a multiple of another number") },
  { "share", N_ ("a share without an event") },
  { "sum", N_ ("a sum of money without an event") },
  { "superseded", N_ ("set against another number") },
  { "address", N_ ("names a place") },
  { "age", N_ ("an age") },
  { "attribute", N_ ("part of a description") },
  { "calibre", N_ ("a calibre") },
  { "date", N_ ("part of a date") },
  { "distance", N_ ("a distance") },
  { "document", N_ ("names a document or a part of it") },
  { "flight", N_ ("names a flight") },
  { "level", N_ ("a level or stage") },
  { "magnitude", N_ ("a magnitude") },
  { "measure", N_ ("a measure") },
  { "model", N_ ("names a model") },
  { "name", N_ ("part of a name") },
  { "ordinal", N_ ("a place in an order") },
  { "period", N_ ("a length of time") },
  { "phone", N_ ("a telephone number") },
  { "road", N_ ("names a road or line") },
  { "score", N_ ("a score") },
  { "time", N_ ("a time of day") },
  { "unit", N_ ("names a military unit") },
  { "vote", N_ ("a share of a vote") },
};

static const char *const verdict_names[CCL_N_VERDICTS] = {
  /* Translators: verdicts on what several parties say to one question, as headings. */
  N_ ("One-sided"), N_ ("Mirrored"),   N_ ("Denied"),  N_ ("No figures"),
  N_ ("Agree"),     N_ ("Compatible"), N_ ("Updated"), N_ ("Conflict"),
};
static const char *const verdict_meanings[CCL_N_VERDICTS] = {
  N_ ("Only one side says anything on it"),
  N_ ("Each side blames the other for the same act"),
  N_ ("One side affirms what another denies"),
  N_ ("Several sides speak of it, but at most one gives a figure"),
  N_ ("Different sides give the same figure"),
  N_ ("The figures differ, but one number can satisfy them all"),
  N_ ("The figures are from different days, and the later one is not smaller"),
  N_ ("No number satisfies the figures of all sides"),
};

/* Chosen to differ in shape at small sizes and to be in the fonts of every desktop. */
static const char *const verdict_symbols[CCL_N_VERDICTS]
    = { "○", "⇄", "✕", "?", "=", "≈", "↗", "≠" };

const char *
ccl_word_unused (const char *reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (unused_names); i++)
    if (g_str_equal (unused_names[i].reason, reason))
      return _ (unused_names[i].name);
  /* A user's own vocabulary may tell others. */
  return reason;
}

#define DEFINE_NAME(Type, name)                                                                    \
  const char *ccl_word_##name (Type value)                                                         \
  {                                                                                                \
    g_return_val_if_fail ((guint)value < G_N_ELEMENTS (name##_names), "");                         \
    return _ (name##_names[value]);                                                                \
  }

DEFINE_NAME (CclEvent, event)
DEFINE_NAME (CclStance, stance)
DEFINE_NAME (CclPolarity, polarity)
DEFINE_NAME (CclBound, bound)
DEFINE_NAME (CclUnit, unit)
DEFINE_NAME (CclStatus, status)
DEFINE_NAME (CclTopic, topic)
DEFINE_NAME (CclVerdict, verdict)

const char *
ccl_word_verdict_meaning (CclVerdict verdict)
{
  g_return_val_if_fail ((guint)verdict < CCL_N_VERDICTS, "");

  return _ (verdict_meanings[verdict]);
}

const char *
ccl_verdict_symbol (CclVerdict verdict)
{
  g_return_val_if_fail ((guint)verdict < CCL_N_VERDICTS, "");

  return verdict_symbols[verdict];
}

static const char *
word_people (CclObject object, gulong n)
{
  switch (object)
    {
    case CCL_OBJECT_CIVILIAN:
      return g_dngettext (GETTEXT_PACKAGE, "civilian", "civilians", n);
    case CCL_OBJECT_CHILD:
      return g_dngettext (GETTEXT_PACKAGE, "child", "children", n);
    case CCL_OBJECT_WOMAN:
      return g_dngettext (GETTEXT_PACKAGE, "woman", "women", n);
    case CCL_OBJECT_SOLDIER:
      return g_dngettext (GETTEXT_PACKAGE, "soldier", "soldiers", n);
    case CCL_OBJECT_MILITANT:
      /* Translators: an irregular fighter of an armed group; choose the least loaded word. */
      return g_dngettext (GETTEXT_PACKAGE, "irregular fighter", "irregular fighters", n);
    case CCL_OBJECT_MERCENARY:
      return g_dngettext (GETTEXT_PACKAGE, "mercenary", "mercenaries", n);
    case CCL_OBJECT_POLICE:
      return g_dngettext (GETTEXT_PACKAGE, "police officer", "police officers", n);
    case CCL_OBJECT_OFFICIAL:
      return g_dngettext (GETTEXT_PACKAGE, "official", "officials", n);
    case CCL_OBJECT_JOURNALIST:
      return g_dngettext (GETTEXT_PACKAGE, "journalist", "journalists", n);
    case CCL_OBJECT_MEDIC:
      return g_dngettext (GETTEXT_PACKAGE, "medic", "medics", n);
    case CCL_OBJECT_AID_WORKER:
      return g_dngettext (GETTEXT_PACKAGE, "aid worker", "aid workers", n);
    case CCL_OBJECT_PROTESTER:
      return g_dngettext (GETTEXT_PACKAGE, "protester", "protesters", n);
    case CCL_OBJECT_PRISONER:
      return g_dngettext (GETTEXT_PACKAGE, "prisoner", "prisoners", n);
    case CCL_OBJECT_HOSTAGE:
      return g_dngettext (GETTEXT_PACKAGE, "hostage", "hostages", n);
    case CCL_OBJECT_PASSENGER:
      return g_dngettext (GETTEXT_PACKAGE, "passenger", "passengers", n);
    case CCL_OBJECT_WORKER:
      return g_dngettext (GETTEXT_PACKAGE, "worker", "workers", n);
    case CCL_OBJECT_REFUGEE:
      return g_dngettext (GETTEXT_PACKAGE, "refugee", "refugees", n);
    default:
      return g_dngettext (GETTEXT_PACKAGE, "person", "people", n);
    }
}

static const char *
word_military (CclObject object, gulong n)
{
  switch (object)
    {
    case CCL_OBJECT_TANK:
      return g_dngettext (GETTEXT_PACKAGE, "tank", "tanks", n);
    case CCL_OBJECT_ARMORED_VEHICLE:
      return g_dngettext (GETTEXT_PACKAGE, "armoured vehicle", "armoured vehicles", n);
    case CCL_OBJECT_VEHICLE:
      /* Translators: lorries, cars and the like, military or civil. */
      return g_dngettext (GETTEXT_PACKAGE, "vehicle", "vehicles", n);
    case CCL_OBJECT_ARTILLERY:
      return g_dngettext (GETTEXT_PACKAGE, "artillery piece", "artillery pieces", n);
    case CCL_OBJECT_MORTAR:
      return g_dngettext (GETTEXT_PACKAGE, "mortar", "mortars", n);
    case CCL_OBJECT_ROCKET_LAUNCHER:
      return g_dngettext (GETTEXT_PACKAGE, "rocket launcher", "rocket launchers", n);
    case CCL_OBJECT_AIR_DEFENSE:
      return g_dngettext (GETTEXT_PACKAGE, "air-defence system", "air-defence systems", n);
    case CCL_OBJECT_ANTI_TANK:
      return g_dngettext (GETTEXT_PACKAGE, "anti-tank weapon", "anti-tank weapons", n);
    case CCL_OBJECT_RADAR:
      return g_dngettext (GETTEXT_PACKAGE, "radar", "radars", n);
    case CCL_OBJECT_AIRCRAFT:
      return g_dngettext (GETTEXT_PACKAGE, "aircraft", "aircraft", n);
    case CCL_OBJECT_HELICOPTER:
      return g_dngettext (GETTEXT_PACKAGE, "helicopter", "helicopters", n);
    case CCL_OBJECT_DRONE:
      return g_dngettext (GETTEXT_PACKAGE, "drone", "drones", n);
    case CCL_OBJECT_SHIP:
      return g_dngettext (GETTEXT_PACKAGE, "warship", "warships", n);
    case CCL_OBJECT_MISSILE:
      return g_dngettext (GETTEXT_PACKAGE, "missile", "missiles", n);
    case CCL_OBJECT_MUNITION:
      /* Translators: shells, bombs, rounds, mines. */
      return g_dngettext (GETTEXT_PACKAGE, "shell or bomb", "shells and bombs", n);
    case CCL_OBJECT_DEPOT:
      return g_dngettext (GETTEXT_PACKAGE, "depot", "depots", n);
    case CCL_OBJECT_COMMAND_POST:
      return g_dngettext (GETTEXT_PACKAGE, "command post", "command posts", n);
    case CCL_OBJECT_POSITION:
      /* Translators: a military post, trench, stronghold, checkpoint or base. */
      return g_dngettext (GETTEXT_PACKAGE, "position", "positions", n);
    case CCL_OBJECT_WEAPON:
      return g_dngettext (GETTEXT_PACKAGE, "weapon", "weapons", n);
    case CCL_OBJECT_EQUIPMENT:
      return g_dngettext (GETTEXT_PACKAGE, "piece of equipment", "pieces of equipment", n);
    default:
      /* Translators: a battalion, regiment or brigade as a whole. */
      return g_dngettext (GETTEXT_PACKAGE, "military unit", "military units", n);
    }
}

static const char *
word_civil (CclObject object, gulong n)
{
  switch (object)
    {
    case CCL_OBJECT_BUILDING:
      return g_dngettext (GETTEXT_PACKAGE, "building", "buildings", n);
    case CCL_OBJECT_HOUSE:
      return g_dngettext (GETTEXT_PACKAGE, "house", "houses", n);
    case CCL_OBJECT_SCHOOL:
      return g_dngettext (GETTEXT_PACKAGE, "school", "schools", n);
    case CCL_OBJECT_HOSPITAL:
      return g_dngettext (GETTEXT_PACKAGE, "hospital", "hospitals", n);
    case CCL_OBJECT_RELIGIOUS_SITE:
      return g_dngettext (GETTEXT_PACKAGE, "religious site", "religious sites", n);
    case CCL_OBJECT_BRIDGE:
      return g_dngettext (GETTEXT_PACKAGE, "bridge", "bridges", n);
    case CCL_OBJECT_POWER_FACILITY:
      return g_dngettext (GETTEXT_PACKAGE, "power facility", "power facilities", n);
    case CCL_OBJECT_SETTLEMENT:
      /* Translators: a village, town, city or district. */
      return g_dngettext (GETTEXT_PACKAGE, "settlement", "settlements", n);
    case CCL_OBJECT_TERRITORY:
      return g_dngettext (GETTEXT_PACKAGE, "territory", "territory", n);
    case CCL_OBJECT_HEIGHT:
      /* Translators: a hill or ridge that armies fight for. */
      return g_dngettext (GETTEXT_PACKAGE, "height", "heights", n);
    case CCL_OBJECT_ATTACK:
      return g_dngettext (GETTEXT_PACKAGE, "attack", "attacks", n);
    case CCL_OBJECT_CEASEFIRE:
      return g_dngettext (GETTEXT_PACKAGE, "ceasefire", "ceasefires", n);
    case CCL_OBJECT_MONEY:
      return g_dngettext (GETTEXT_PACKAGE, "sum of money", "sums of money", n);
    default:
      return g_dngettext (GETTEXT_PACKAGE, "civilian ship", "civilian ships", n);
    }
}

const char *
ccl_word_object (CclObject object, gulong n)
{
  g_return_val_if_fail ((guint)object < CCL_N_OBJECTS, "");

  if (ccl_object_is_people (object))
    return word_people (object, n);
  if (ccl_object_is_military (object))
    return word_military (object, n);
  return word_civil (object, n);
}

static char *
word_origins (const CclRow *row)
{
  g_autoptr (GHashTable) articles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *told = NULL, *origins = NULL;
  guint n_articles;

  for (guint i = 0; i < row->claims->len; i++)
    {
      const CclClaim *claim = g_ptr_array_index (row->claims, i);

      if (claim->article != NULL)
        g_hash_table_add (articles, claim->article);
    }

  n_articles = g_hash_table_size (articles);
  told = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u article", "%u articles", n_articles),
                          n_articles);
  origins = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u origin", "%u origins", row->n_origins), row->n_origins);
  /* Translators: e.g. "5 articles, 2 origins": many articles pass on what few speakers said. */
  return g_strdup_printf (_ ("%s, %s"), told, origins);
}

char *
ccl_word_mark (CclMarks mark, const CclRow *row)
{
  switch (mark)
    {
    case CCL_MARK_ATTRIBUTION:
      return g_strdup (_ ("different perpetrators named"));
    case CCL_MARK_CATEGORY:
      return g_strdup (_ ("civilians to one side, fighters to another"));
    case CCL_MARK_SCOPE:
      return g_strdup (_ ("a near question of other scope"));
    case CCL_MARK_REVISED_UP:
      return g_strdup (_ ("figure revised upwards"));
    case CCL_MARK_REVISED_DOWN:
      return g_strdup (_ ("figure revised downwards"));
    case CCL_MARK_SUM:
      return g_strdup (_ ("parts do not add up to the total"));
    case CCL_MARK_SAME_ORIGIN:
      return row != NULL && row->n_origins > 0 ? word_origins (row) : g_strdup (_ ("same origin"));
    case CCL_MARK_FLOOR_GAP:
      return g_strdup (_ ("minimum figures differ"));
    }

  g_return_val_if_reached (g_strdup (""));
}

char *
ccl_word_capitalised (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  char upper[7] = { 0 };

  if (first == 0)
    return g_strdup ("");

  g_unichar_to_utf8 (g_unichar_totitle (first), upper);
  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}
