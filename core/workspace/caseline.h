// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "workspace/caseroles.h"

#include <optional>

namespace hometray {

/// What lists of families show of a case besides its facts: names, and whose it is. Derived, kept
/// beside the facts, in memory while the store is open.
struct CaseLine {
    struct Child {
        QString name;
        QDate born;
        friend bool operator==(const Child &, const Child &) = default;
    };
    /// An open concern, as lists name it.
    struct Worry {
        QStringList about; ///< "Zofia"; empty when nobody was named
        bool told = false; ///< somebody was told of it
        friend bool operator==(const Worry &, const Worry &) = default;
    };
    /// An open action, as lists name it.
    struct Work {
        qint32 index = 0; ///< in CaseRecord::actions
        QString what; ///< its beginning
        friend bool operator==(const Work &, const Work &) = default;
    };
    QString family;
    QString reference;
    QString district; ///< code
    QList<Child> children; ///< those of the family now, eldest first
    QString firstToRing; ///< "Joy (mother) 07700 900123"
    QDate lastNoteOn;
    QString lastNote; ///< its beginning
    QList<Worry> worries; ///< each open one, in the order of `dueItems`: first what nobody was told
    QList<Work> actions; ///< each open one

    QList<HiddenPlace> hidden; ///< what must not leave of where they live; see hiddenPlaces
    CaseRoles roles; ///< as the journal says, too: see knownCaseOf

    /// What the action at `index` of the record is; empty when it is none of the open ones.
    [[nodiscard]] QString actionAt(int index) const;

    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing when the bytes are of another version or damaged: derive them anew.
    [[nodiscard]] static std::optional<CaseLine> fromBytes(const QByteArray &bytes);
    friend bool operator==(const CaseLine &, const CaseLine &) = default;
};

/// All but `roles`.
[[nodiscard]] CaseLine caseLineOf(const CaseRecord &record);

/// What a case is called, and what must not be told of it wherever another is spoken of: little,
/// and in memory of all cases while the store is open.
struct CaseName {
    CaseId id;
    QString family;
    QString reference;
    QList<HiddenPlace> hidden;

    [[nodiscard]] QByteArray toBytes() const;
    /// Without the id. Nothing when the bytes are of another version or damaged.
    [[nodiscard]] static std::optional<CaseName> fromBytes(const QByteArray &bytes);
};

/// The order of lists: by the families' names as people sort them, then by id.
[[nodiscard]] bool isListedBefore(const QString &family, const CaseId &id,
    const QString &otherFamily, const CaseId &otherId);
[[nodiscard]] QList<CaseName> asListed(QList<CaseName> names);

} // namespace hometray
