// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/frame.h"
#include "ui/widgets/card.h"

namespace hometray {

/// The family taken up last, with what is due for it now, and how many there are since the window
/// was opened.
class TakenUp : public Card {
    Q_OBJECT
public:
    TakenUp(Frame &frame, QWidget *parent);

    /// Another one is taken up; `shown` follows when what is due for it stands there.
    void add(const CaseId &caseId);
    void clear();
    /// "3 families taken up; the tray shows 11 things to do for them"; empty without any.
    [[nodiscard]] QString count() const;
    [[nodiscard]] bool isSettled() const { return m_underway == 0; }

Q_SIGNALS:
    void shown();

private:
    void showDue(const CaseRecord &record);

    Frame &m_frame;
    QList<CaseId> m_taken;
    int m_underway = 0;
};

} // namespace hometray
