// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/absence.h"
#include "rules/spells.h"
#include "ui/away/awayvalues.h"
#include "ui/frame/page.h"
#include "workspace/views.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QSet>

namespace hometray {

class AwayView;

/// While you were away on the workspace: after an absence, until the person says it is read. What
/// was read is remembered with the view.
class AwayPage : public Page {
    Q_OBJECT
public:
    AwayPage(Frame &frame, QWidget *parent);
    ~AwayPage() override;

    void refresh() override;
    void clear() override;
    void focusFirst() override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] AwayView *view() const { return m_view; }

private:
    void readNext();
    void makeWords();
    void showAway(const AwayShown &shown);
    void setRead(const CaseId &caseId, bool read);
    void putAway();
    /// The times away in the holiday of the one that is shown.
    [[nodiscard]] QList<Spell> spellsWith() const;
    [[nodiscard]] QSet<CaseId> readFamilies() const;
    [[nodiscard]] bool isPutAway() const;
    /// The last day of those whose page was put away; invalid: of none yet.
    [[nodiscard]] QDate readUntil() const;

    AwayView *m_view;
    std::optional<Absence> m_absence; ///< that is over, with the times before it nobody has read of
    QString m_key; ///< of the absence that ended last
    QList<Spell> m_spells;
    QList<CaseId> m_toRead; ///< families whose records are still to be read
    QHash<CaseId, RecordPtr> m_records;
    QFutureWatcher<AwayShown> m_words;
    bool m_reading = false;
    bool m_making = false; ///< until the words are shown, not only until they are made
    bool m_again = false; ///< something changed meanwhile
};

} // namespace hometray
