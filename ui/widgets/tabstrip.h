// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace hometray {

/// The names of a page's parts in a line that wraps; one is chosen. Left and right arrows move.
class TabStrip : public QWidget {
    Q_OBJECT
public:
    explicit TabStrip(QWidget *parent = nullptr);
    void addTab(const QString &id, const QString &name);
    /// Takes effect without telling anybody.
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const;

Q_SIGNALS:
    void tabChosen(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<QPushButton *> m_buttons;
};

} // namespace hometray
