// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"
#include "ui/tray/trayrow.h"

#include <QtCore/QFutureWatcher>

namespace hometray {

class HalfWrittenLine;
class TrayView;

/// The Home Tray on the workspace: every family with what to do next, and a preview of the chosen
/// one.
class TrayPage : public Page {
    Q_OBJECT
public:
    TrayPage(Frame &frame, QWidget *parent);
    ~TrayPage() override;

    void refresh() override;
    void clear() override;
    void focusFirst() override;
    void showPlace(const Place &place) override;
    [[nodiscard]] CaseId familyInFront() const override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] TrayView *view() const { return m_view; }

private:
    void showRows();
    void showPreview(const CaseId &caseId);

    HalfWrittenLine *m_halfWritten;
    TrayView *m_view;
    QFutureWatcher<TrayRows> m_rows;
    bool m_making = false; ///< until they are shown, not only until they are made
    bool m_again = false; ///< something changed while the rows were made
    int m_underway = 0;
};

} // namespace hometray
