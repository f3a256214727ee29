// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace hometray {

/// A box for long text, some lines tall, in which Tab goes to the next field. What is pasted
/// arrives as plain text, and takes no longer for being one endless word.
class LongText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit LongText(int lines, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void setPlainText(const QString &text);

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    void wrapFor(const QString &text);

    int m_lines;
};

} // namespace hometray
