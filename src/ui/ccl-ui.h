/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#define CCL_RESOURCE_PATH "/org/counterclaim/Counterclaim/"
#define CCL_UI_PATH CCL_RESOURCE_PATH "ui/"
