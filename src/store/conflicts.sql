-- SPDX-License-Identifier: GPL-3.0-or-later
-- The table of conflicts: sqlite3 -readonly NAME.counterclaim < conflicts.sql
-- Where the sides contradict, deny or accuse each other, with who says what, in whose article and words.
.headers on
.mode column
SELECT coalesce (row.title, row.event || ' ' || row.object || coalesce (' (' || row.affected || ')', '')) AS question,
       row.verdict,
       member.side,
       CASE member.polarity WHEN 'denied' THEN 'denies ' ELSE '' END ||
       CASE member.bound
         WHEN 'none' THEN ''
         WHEN 'at_least' THEN printf ('≥ %g', member.low)
         WHEN 'more_than' THEN printf ('> %g', member.low)
         WHEN 'at_most' THEN printf ('≤ %g', member.high)
         WHEN 'less_than' THEN printf ('< %g', member.high)
         ELSE CASE member.bound WHEN 'about' THEN '≈ ' ELSE '' END ||
              CASE WHEN member.low = member.high THEN printf ('%g', member.low)
                   ELSE printf ('%g–%g', member.low, member.high) END
       END AS figure,
       coalesce (member.claimant_text, member.claimant) AS "by",
       coalesce (article.outlet, article.file) AS outlet,
       member.end_day AS day,
       member.words
  FROM row JOIN member ON member.row = row.key LEFT JOIN article ON article.number = member.article
 WHERE row.verdict IN ('conflict', 'denied', 'mirrored') AND NOT row.hidden
 ORDER BY row.topic, row.event, row.object, row.key, member.position;
