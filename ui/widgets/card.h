// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>
#include <QtWidgets/QVBoxLayout>

namespace hometray {

/// A white panel with rounded corners and an optional heading; put content into `body()`.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString &heading = {}, QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    QVBoxLayout *m_body;
};

/// Lengths as shares of a line of text, so that everything grows with the text.
[[nodiscard]] int em(const QWidget *widget, double share);

/// Deletes the widgets and layouts in a layout.
void clearLayout(QLayout *layout);

} // namespace hometray
