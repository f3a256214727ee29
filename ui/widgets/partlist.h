// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QPushButton;

namespace hometray {

/// The parts of a form in their order, numbered, each with how far it has come. A list at the side,
/// or a strip on top where room is short.
class PartList : public QWidget {
    Q_OBJECT
public:
    explicit PartList(QWidget *parent = nullptr);

    void setCount(int count);
    void setPart(int index, const QString &name, bool done, const QString &count);
    void setCurrent(int index);
    void setCompact(bool compact);

Q_SIGNALS:
    void chosen(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Part {
        QString name;
        bool done = false;
        QString count;
    };
    void arrange();
    void rename(int index);

    QList<QPushButton *> m_buttons;
    QList<Part> m_parts;
    int m_current = 0;
    bool m_compact = false;
};

} // namespace hometray
