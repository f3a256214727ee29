// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace hometray {

enum class StageState { Done, Current, Ahead, PassedOver };

/// One of the six stages of an FFA in words.
struct StageText {
    QString id;
    QString name; ///< "Assessment"
    QString detail; ///< "1 March · 15 days"
    StageState state = StageState::Ahead;

    friend bool operator==(const StageText &, const StageText &) = default;
};

/// The stages of an FFA in a row: what is behind, where the family is, what is ahead. Each is a
/// button. Where six do not fit beside each other, two or three rows with the detail beside the
/// name; names alone where that does not fit either.
class LifecycleBar : public QWidget {
    Q_OBJECT
public:
    explicit LifecycleBar(QWidget *parent = nullptr);
    void setStages(const QList<StageText> &stages);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stageChosen(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] int rowHeight(int perRow) const;
    void arrange();

    QList<QAbstractButton *> m_buttons;
};

} // namespace hometray
