// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/due/duerow.h"
#include "ui/frame/page.h"
#include "ui/widgets/steprow.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include <QtWidgets/QDialog>
#include <memory>

namespace hometray {

class DueView;

/// Everything with a date over all families.
class DuePage : public Page {
    Q_OBJECT
public:
    DuePage(Frame &frame, QWidget *parent);
    ~DuePage() override;

    void refresh() override;
    void clear() override;
    void focusFirst() override;
    [[nodiscard]] CaseId familyInFront() const override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] DueView *view() const { return m_view; }
    void openExport();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showRows();
    void fillView();
    void readSeen();
    void read(const CaseId &caseId);
    void open(const DueRow &row);
    void mend(const DueRow &row);
    void ask(const DueRow &row, const QList<StepAction> &ways);
    void restoreLook();

    DueView *m_view;
    /// Shared, so that the rows can be moved out: a future gives copies alone.
    using Watcher = QFutureWatcher<std::shared_ptr<QList<DueRow>>>;
    Watcher m_rows;
    QList<DueRow> m_latest;
    bool m_viewIsOld = false; ///< what is shown waits for the page to be seen
    bool m_making = false; ///< until they are shown, not only until they are made
    bool m_again = false; ///< something changed while the rows were made
    QTimer m_seen;
    QSet<CaseId> m_read; ///< families whose own words are shown
    int m_underway = 0;
    QPointer<QWidget> m_waitsForList; ///< has the keyboard until there is a list to go to
    QPointer<QDialog> m_dialog; ///< in front of the calendar file
};

} // namespace hometray
