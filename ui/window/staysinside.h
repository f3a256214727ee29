// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <optional>
#include <utility>

namespace hometray {

/// No text is dragged out of a field, a label or a page with the mouse: what is dropped elsewhere
/// cannot be taken back. Selecting and copying are as ever. One event filter on the application.
/// GUI thread.
class StaysInside : public QObject {
    Q_OBJECT
public:
    explicit StaysInside(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Where a text is selected, and how much of it.
    using Selected = std::pair<int, int>;
    [[nodiscard]] static std::optional<Selected> selectedIn(const QObject *watched);

    QPointer<QObject> m_pressed; ///< where the button went down upon selected text
    std::optional<Selected> m_selected;
};

} // namespace hometray
