/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ccl-salvage.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ccl_recover:
 * @path: a damaged project, which is only read
 * @new_path: where what can be read of it goes; replaced if it is there
 *
 * Needs no main loop. Returns: (transfer full): what was saved; %NULL with an error of CCL_STORE_ERROR
 */
CclSalvage *ccl_recover (const char *path, const char *new_path, GError **error);

/* The same on a thread. */
void ccl_recover_async (const char *path, const char *new_path, GAsyncReadyCallback callback,
                        gpointer user_data);
CclSalvage *ccl_recover_finish (GAsyncResult *result, GError **error);

G_END_DECLS
