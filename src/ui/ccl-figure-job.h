/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-figure.h"

G_BEGIN_DECLS

/**
 * CclFigureJob:
 *
 * What a thread needs to lay out a figure: options that own their strings and rows.
 */
typedef struct _CclFigureJob CclFigureJob;

/* @options: copied; @path: (nullable): where to write it */
CclFigureJob *ccl_figure_job_new (CclComparison *comparison, const CclFigureOptions *options,
                                  const char *path);

/* Lays it out in a thread, and writes it where there is a path. Takes @job over. */
void ccl_figure_job_run_async (CclFigureJob *job, GObject *source, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);

/* Returns: (transfer full): the figure, or %NULL with an error */
CclFigure *ccl_figure_job_run_finish (GAsyncResult *result, GError **error);

/* Returns: (transfer none) (nullable): the path that was written */
const char *ccl_figure_job_get_path (GAsyncResult *result);

G_END_DECLS
