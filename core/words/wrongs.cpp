// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/wrongs.h"

#include "words/fields.h"
#include "words/tables.h"

namespace hometray::words {

namespace {

constexpr const char *context = "Wrongs";

constexpr Phrase wrongs[] = {
    {"notSeen", QT_TRANSLATE_NOOP("Wrongs", "nobody was seen at this visit.")},
};

constexpr Phrase roles[] = {
    {"keyworker", QT_TRANSLATE_NOOP("Wrongs", "keyworker")},
    {"manager", QT_TRANSLATE_NOOP("Wrongs", "team manager")},
    {"coordinator", QT_TRANSLATE_NOOP("Wrongs", "coordinator")},
    {"contact", QT_TRANSLATE_NOOP("Wrongs", "main contact for the holiday")},
    {"member", QT_TRANSLATE_NOOP("Wrongs", "team member")},
};

} // namespace

QString wrong(const QString &reason)
{
    const QString words = phrase(wrongs, context, reason);
    return words.isEmpty()
        ? QCoreApplication::translate("Wrongs", "this does not fit (%1).").arg(reason)
        : words;
}

QString alreadyDone(const QString &what)
{
    const QString label = typeLabel(what);
    return label.isEmpty() ? what : label;
}

QString role(const QString &role)
{
    const QString words = phrase(roles, context, role);
    return words.isEmpty() ? QCoreApplication::translate("Wrongs", "a reader") : words;
}

} // namespace hometray::words
