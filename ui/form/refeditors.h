// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldeditor.h"

class QCheckBox;
class QComboBox;

namespace hometray {

class FlowLayout;

/// Names one object of the record, or one that is being typed in the same form. A school that is
/// not there yet is typed like one that is, where the form can write it.
class RefEditor : public FieldEditor {
    Q_OBJECT
public:
    RefEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent);
    [[nodiscard]] QJsonValue typed() const override;
    void setTyped(const QJsonValue &typed) override;
    [[nodiscard]] Filling value() override;
    void offerAgain() override { offer(); }
    void focusField() override;
    [[nodiscard]] bool isWide() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void offerTypedElsewhere();
    /// What was typed and is nothing that could be chosen.
    [[nodiscard]] QString newName() const;

    QComboBox *m_box;
    bool m_begins; ///< what is not there yet may be typed: it is written with the form
};

/// Names several, each with a tick.
class RefListEditor : public FieldEditor {
    Q_OBJECT
public:
    RefListEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent);
    [[nodiscard]] QJsonValue typed() const override;
    void setTyped(const QJsonValue &typed) override;
    [[nodiscard]] Filling value() override;
    void focusField() override;
    [[nodiscard]] bool isWide() const override { return true; }

private:
    void addTick(const RefChoice &choice, bool ticked);

    QWidget *m_ticks;
    FlowLayout *m_flow;
    QList<std::pair<QString, QCheckBox *>> m_boxes;
};

} // namespace hometray
