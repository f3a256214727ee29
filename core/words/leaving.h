// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/placefinder.h"

#include <QtCore/QStringList>

namespace hometray::words {

/// What of a family may leave this program: on paper, in a file, on the clipboard, in a title. The
/// one place that decides it; whoever prints, saves, copies or names something asks here. An
/// address that must not be disclosed, now or at any time before, leaves only where a person ticks
/// it, having seen the text. What was erased cannot be recognised: eraseEntries looks first.
/// Values only; for one record as it was when it was asked.
class MayLeave {
public:
    MayLeave() = default;
    /// `elsewhere`: what other families hide, which may have been typed here, too.
    explicit MayLeave(const CaseRecord &record, const QList<HiddenPlace> &elsewhere = {});
    /// What may leave of what is said of many families; `open`: addresses that are told, so that
    /// their streets need not be hidden.
    explicit MayLeave(const QList<HiddenPlace> &hidden, const QStringList &open = {});

    /// Nothing is hidden, in this family or elsewhere.
    [[nodiscard]] bool hidesNothing() const { return m_hidden.isEmpty(); }
    /// Whether a text tells a hidden street, house or postcode, however it is typed.
    [[nodiscard]] bool tells(const QString &text) const { return m_hidden.tells(text); }
    /// What of it tells them, as it stands there, each once: "12 Oak Lane", "AL1 3XY".
    [[nodiscard]] QStringList mentions(const QString &text) const;
    /// The text as it may leave without a tick: words take the place of each mention.
    [[nodiscard]] QString without(const QString &text) const;
    /// What a home is called where others read it: by its name, unless that tells what is hidden.
    [[nodiscard]] QString homeName(const Household &home) const;

    friend bool operator==(const MayLeave &, const MayLeave &) = default;

private:
    PlaceFinder m_hidden;
};

/// A record as it may be shown unasked: without hidden addresses, and with words in the place of
/// each mention of what `may` hides, wherever a person typed it.
[[nodiscard]] CaseRecord withoutHidden(CaseRecord record, const MayLeave &may);

/// Which of these names of other families a text tells, each once. A family's own names in `own`
/// (its own, its people's, its team's) are not counted.
[[nodiscard]] QStringList otherFamiliesIn(
    const QString &text, const QStringList &families, const QStringList &own);

/// All names of the people, the team and the family of a record.
[[nodiscard]] QStringList namesIn(const CaseRecord &record);

} // namespace hometray::words
