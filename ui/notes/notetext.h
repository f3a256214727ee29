// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "ui/widgets/pill.h"

#include <QtCore/QDate>
#include <QtCore/QStringList>

namespace hometray {

/// A case note, a private reflection, a talk with the manager or a concern, in words.
struct NoteText {
    enum class Kind { Note, Reflection, Talk, Concern };
    Kind kind = Kind::Note;
    ObjectId id;
    QDate day;
    qint32 addedAt = -1; ///< of one day the one written later stands above
    QString type; ///< code of "noteTypes"; of a case note
    QString head; ///< "Thursday 13 June 2019 · home visit · seen"
    QString who;
    QString happened;
    QString childWords;
    QString meaning; ///< what the keyworker makes of it, apart from fact
    QString follows; ///< what follows, what was decided, whom a concern was told to
    QList<PillText> pills; ///< significant, sensitive, not yet in EHM
    bool pinned = false;
    bool significant = false;
    bool sensitive = false;
    bool seenAlone = false;
    bool notInEhm = false;
    bool open = false; ///< of a concern
};

/// Which notes are shown.
struct NoteFilter {
    QString id; ///< one of noteFilterIds()
    QString type; ///< code of "noteTypes"; empty: every type
    QString text; ///< found anywhere in a note; case and accents do not matter
    bool reflections = false; ///< private ones are shown only when asked for
    bool oldestFirst = false;
};

} // namespace hometray
