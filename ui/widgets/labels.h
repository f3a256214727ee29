// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QLabel>

namespace hometray {

/// A label of one of the kinds of the style sheet (title, heading, section, muted, strong, error)
/// that wraps and never asks for more width than it is given.
class WrapLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrapLabel(
        const QString &text = {}, const char *kind = nullptr, QWidget *parent = nullptr);
    void setKind(const char *kind);
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    /// How high the text is in the widths that were asked for.
    struct Measured {
        QString text;
        QFont font;
        QHash<int, int> heights;
    };
    mutable Measured m_measured;
};

/// One line that ends in "…" where room is short; the whole text is its tool tip then.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(
        const QString &text = {}, const char *kind = nullptr, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    [[nodiscard]] QString fullText() const { return m_text; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QString m_text;
};

/// Sets a widget's "kind" for the style sheet and has its look computed again.
void setKind(QWidget *widget, const char *kind);
/// A thin line between sections.
[[nodiscard]] QWidget *makeLine(QWidget *parent = nullptr);

} // namespace hometray
