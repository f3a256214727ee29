// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldeditor.h"

#include "ui/form/formview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/labels.h"
#include "words/fields.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

using namespace Qt::StringLiterals;

namespace hometray {

FieldEditor::FieldEditor(const FieldInfo &field, QString path, FormView &form, QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_path(std::move(path)),
      m_form(form),
      m_labelText(form.labelOf(m_path)),
      m_column(new QVBoxLayout(this)),
      m_label(new WrapLabel(m_labelText, "muted", this))
{
    setObjectName(u"field."_s + m_path);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.15));
    m_column->addWidget(m_label);
}

FieldEditor::~FieldEditor() = default;

bool FieldEditor::isEmpty() const
{
    const QJsonValue now = typed();
    return now.isNull() || now.isUndefined() || now == QJsonValue(QString())
        || (now.isArray() && now.toArray().isEmpty())
        || (now.isObject() && now.toObject().isEmpty()) || now == QJsonValue(false);
}

FieldEditor *FieldEditor::editorAt(const QString &)
{
    return this;
}

void FieldEditor::setControl(QWidget *control, QWidget *named)
{
    m_named = named ? named : control;
    m_column->addWidget(control);
    m_label->setBuddy(m_named);
    if (auto *date = qobject_cast<DateEdit *>(control))
        date->setAccessibleLabel(m_labelText);
    else
        m_named->setAccessibleName(m_labelText);
    m_named->setObjectName(u"edit."_s + m_path);
    setFocusProxy(m_named);
}

void FieldEditor::hideLabel()
{
    m_label->hide();
}

QString FieldEditor::hint() const
{
    return m_form.spec().hints.value(m_path);
}

void FieldEditor::touched()
{
    if (m_filling)
        return;
    showWrong({});
    Q_EMIT edited();
}

void FieldEditor::sayWhatComesFirst(bool nothingToChoose)
{
    if (nothingToChoose && !m_first) {
        const ChoiceFirst first = m_form.firstFor(m_path, QLatin1String(m_field.names));
        m_first = new WrapLabel(first.sentence, "muted", this);
        m_first->setObjectName(u"first."_s + m_path);
        m_column->addWidget(m_first);
        if (!first.command.isEmpty()) {
            const QString title = words::commandTitle(first.command);
            m_leads = new QPushButton(FormView::tr("%1…", "a form to go to").arg(title), this);
            m_leads->setObjectName(u"leads."_s + m_path);
            m_leads->setProperty("kind", u"link"_s);
            m_leads->setAccessibleName(title);
            m_leads->setAccessibleDescription(first.sentence);
            m_leads->setAutoDefault(false);
            connect(m_leads, &QPushButton::clicked, this,
                [this, command = first.command] { Q_EMIT m_form.formWanted(command); });
            m_column->addWidget(m_leads, 0, Qt::AlignLeft);
        }
    }
    if (m_first)
        m_first->setVisible(nothingToChoose && !m_first->text().isEmpty());
    if (m_leads)
        m_leads->setVisible(nothingToChoose);
}

void FieldEditor::giveKeyboard(QWidget *control)
{
    const bool leads = m_leads && !m_leads->isHidden();
    (leads ? m_leads : control)->setFocus(Qt::TabFocusReason);
}

void FieldEditor::showWrong(const QString &sentence)
{
    if (sentence.isEmpty() && !m_wrong)
        return;
    if (!m_wrong) {
        m_wrong = new WrapLabel({}, "error", this);
        m_wrong->setObjectName(u"wrong."_s + m_path);
        m_column->addWidget(m_wrong);
    }
    m_wrong->setText(sentence);
    m_wrong->setVisible(!sentence.isEmpty());
    if (!m_named)
        return;
    m_named->setAccessibleDescription(sentence);
    m_named->setProperty("wrong", !sentence.isEmpty());
    m_named->style()->unpolish(m_named);
    m_named->style()->polish(m_named);
}

FieldEditor *firstToAnswer(const QList<FieldEditor *> &fields)
{
    FieldEditor *first = nullptr;
    for (FieldEditor *field : fields) {
        if (field->isHidden())
            continue;
        if (field->field().required && field->isEmpty())
            return field;
        first = first ? first : field;
    }
    return first;
}

void offerNothing(QComboBox *box, const FieldInfo &field, const QString &nothing)
{
    if (!field.required) {
        box->addItem(nothing, QString());
        return;
    }
    box->setPlaceholderText(FormView::tr("Choose…"));
    box->setCurrentIndex(-1);
}

QString cleaned(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        // Word's line and paragraph breaks, and its space that does not break.
        if (c == u'\r') {
            if (i + 1 >= text.size() || text[i + 1] != u'\n')
                out.append(u'\n');
        } else if (c == u'\v' || c == u'\f' || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator) {
            out.append(u'\n');
        } else if (c == QChar::Nbsp || c == QChar(0x202f)) {
            out.append(u' ');
        } else if (c == u'\n' || c == u'\t') {
            out.append(c);
        } else if (c.category() == QChar::Other_Control || c == QChar::SoftHyphen
            || c == QChar(0xfeff) || c == QChar(0xfffc)) {
            continue;
        } else {
            out.append(c);
        }
    }
    return out;
}

} // namespace hometray
