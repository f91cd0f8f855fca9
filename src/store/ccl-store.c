/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ccl-store.h"

G_DEFINE_QUARK (ccl_store_error, ccl_store_error)
