// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace hometray {

/// A field with its name above it and, when it is wrong, what is wrong below it.
class FieldBox : public QWidget {
    Q_OBJECT
public:
    /// Takes `editor` in. With an empty label the editor's accessible name stands alone.
    FieldBox(const QString &label, QWidget *editor, QWidget *parent = nullptr);
    /// Says what is wrong; empty: nothing is.
    void setWrong(const QString &sentence);
    [[nodiscard]] QWidget *editor() const { return m_editor; }

private:
    QWidget *m_editor;
    QLabel *m_wrong;
};

/// The box around an editor, or nullptr.
[[nodiscard]] FieldBox *boxOf(QWidget *editor);

} // namespace hometray
