// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

#include <QtCore/QObject>

#include <functional>

class QAbstractItemView;
class QKeyEvent;

namespace hometray {

/// The family whose row somebody has chosen in a list, by key or mouse. The row that a list marks
/// by itself, because one has to be marked, is nobody's choice: nothing may be written about a
/// family because it happens to stand at the top.
class ChosenRow : public QObject {
    Q_OBJECT
public:
    /// `current` tells the family of the marked row, null for none.
    ChosenRow(QAbstractItemView *view, std::function<CaseId()> current);
    /// Null when the row that is marked now was not chosen by a person.
    [[nodiscard]] CaseId family();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();

    std::function<CaseId()> m_current;
    CaseId m_chosen;
    bool m_pressed = false; ///< a key or the mouse; what came of it is not looked at yet
};

} // namespace hometray
