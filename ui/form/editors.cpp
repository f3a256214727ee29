// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldeditor.h"
#include "ui/form/formview.h"
#include "ui/form/refeditors.h"
#include "ui/form/rowseditor.h"
#include "ui/form/settledday.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/longtext.h"
#include "ui/widgets/searchablebox.h"
#include "words/dates.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int linesOfLongText = 3;
constexpr int longList = 10; // choices; longer ones are searched by typing

Filling said(const QJsonValue &json)
{
    return {json, {}, nullptr};
}

class TextEditor : public FieldEditor {
public:
    TextEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent)
        : FieldEditor(info, path, form, parent), m_edit(new QLineEdit(this))
    {
        m_edit->setPlaceholderText(hint());
        m_edit->setMaxLength(300'000); // the rule says what is too long; this keeps it quick
        setControl(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, [this] { touched(); });
    }
    QJsonValue typed() const override { return m_edit->text(); }
    void setTyped(const QJsonValue &value) override
    {
        m_filling = true;
        m_edit->setText(value.toString());
        m_edit->setCursorPosition(0);
        m_filling = false;
    }
    Filling value() override
    {
        const QString text = cleaned(m_edit->text()).simplified();
        return said(text.isEmpty() ? QJsonValue() : QJsonValue(text));
    }
    void focusField() override { m_edit->setFocus(Qt::TabFocusReason); }
    bool isWide() const override { return form().spec().wide.contains(path()); }

private:
    QLineEdit *m_edit;
};

class LongTextEditor : public FieldEditor {
public:
    LongTextEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent)
        : FieldEditor(info, path, form, parent), m_edit(new LongText(linesOfLongText, this))
    {
        m_edit->setPlaceholderText(hint());
        setControl(m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { touched(); });
    }
    QJsonValue typed() const override { return m_edit->toPlainText(); }
    void setTyped(const QJsonValue &value) override
    {
        m_filling = true;
        m_edit->setPlainText(value.toString());
        m_filling = false;
    }
    Filling value() override
    {
        const QString text = cleaned(m_edit->toPlainText()).trimmed();
        return said(text.isEmpty() ? QJsonValue() : QJsonValue(text));
    }
    void focusField() override
    {
        m_edit->setFocus(Qt::TabFocusReason);
        m_edit->moveCursor(QTextCursor::End);
    }
    bool isWide() const override { return true; }

private:
    LongText *m_edit;
};

/// A box to choose from. Choice lists of the policy, and yes or no.
class ChoiceEditor : public FieldEditor {
public:
    ChoiceEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent,
        const QList<Choice> &choices)
        : FieldEditor(info, path, form, parent), m_box(new QComboBox(this))
    {
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(8);
        offerNothing(m_box, info, FormView::tr("not said"));
        for (const Choice &choice : choices)
            m_box->addItem(choice.words, choice.code);
        setControl(m_box);
        if (choices.size() > longList)
            makeSearchable(m_box, label());
        connect(m_box, &QComboBox::currentIndexChanged, this, [this] { touched(); });
        sayWhatComesFirst(choices.isEmpty());
    }
    void offerAgain() override
    {
        const auto choices = form().spec().choices.value(path());
        if (!choices)
            return;
        const bool before = std::exchange(m_filling, true);
        const QList<Choice> now = choices(form().contextNow());
        for (const Choice &choice : now) {
            if (m_box->findData(choice.code) < 0)
                m_box->addItem(choice.words, choice.code);
        }
        m_filling = before;
        sayWhatComesFirst(now.isEmpty());
    }
    QJsonValue typed() const override { return m_box->currentData().toString(); }
    void setTyped(const QJsonValue &value) override
    {
        m_filling = true;
        const QString code =
            value.isBool() ? (value.toBool() ? u"yes"_s : u"no"_s) : value.toString();
        int at = m_box->findData(code);
        if (at < 0 && !code.isEmpty()) { // of another policy: kept, and shown as it is
            m_box->addItem(code, code);
            at = m_box->count() - 1;
        }
        m_box->setCurrentIndex(at);
        m_filling = false;
    }
    Filling value() override
    {
        const QString code = m_box->currentData().toString();
        if (code.isEmpty())
            return said(QJsonValue());
        return said(
            field().kind == FieldKind::YesNo ? QJsonValue(code == u"yes"_s) : QJsonValue(code));
    }
    void focusField() override { giveKeyboard(m_box); }

private:
    QComboBox *m_box;
};

class FlagEditor : public FieldEditor {
public:
    FlagEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent)
        : FieldEditor(info, path, form, parent), m_box(new QCheckBox(label(), this))
    {
        hideLabel();
        column()->addStretch(1);
        setControl(m_box);
        connect(m_box, &QCheckBox::toggled, this, [this] { touched(); });
    }
    QJsonValue typed() const override { return m_box->isChecked(); }
    void setTyped(const QJsonValue &value) override
    {
        m_filling = true;
        m_box->setChecked(value.toBool());
        m_filling = false;
    }
    Filling value() override { return said(m_box->isChecked()); }
    void focusField() override { m_box->setFocus(Qt::TabFocusReason); }

private:
    QCheckBox *m_box;
};

class DayEditor : public FieldEditor {
public:
    DayEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent)
        : FieldEditor(info, path, form, parent),
          m_edit(new DateEdit(
              DateEdit::Kind::Day, form.today(), info.past ? Lean::Past : Lean::Nearest, this))
    {
        if (info.past)
            m_edit->setLatest(form.today(), FormView::tr("That day has not come yet."));
        if (const auto about = form.spec().aboutDays.value(path))
            m_edit->setAbout([about, &form](QDate day) { return about(form.context(), day); });
        m_edit->lineEdit()->setPlaceholderText(hint());
        setControl(m_edit, m_edit->lineEdit());
        connect(m_edit->lineEdit(), &QLineEdit::textChanged, this, [this] { touched(); });
    }
    QJsonValue typed() const override { return m_edit->text(); }
    void setTyped(const QJsonValue &value) override
    {
        m_filling = true;
        const QString text = value.toString();
        const QDate day = QDate::fromString(text, Qt::ISODate);
        const Lean lean = field().past ? Lean::Past : Lean::Nearest;
        m_edit->setText(day.isValid() ? words::longDate(day)
                                      : settledDay(text, form().typedOn(), form().today(), lean));
        m_filling = false;
    }
    Filling value() override
    {
        if (m_edit->text().trimmed().isEmpty())
            return said(QJsonValue());
        // What is not understood is said; what the rules do not allow they say themselves.
        const DateReading read =
            readDay(m_edit->text(), form().today(), field().past ? Lean::Past : Lean::Nearest);
        if (read.asks())
            return {{}, questionOf(read), this};
        const auto moment = read.moment();
        if (!moment)
            return {{},
                FormView::tr("“%1” is not a date. Type a day such as 12/6, 12 June, today or +3w.")
                    .arg(words::shortened(m_edit->text(), 40)),
                this};
        return said(moment->day.toString(Qt::ISODate));
    }
    void focusField() override
    {
        m_edit->lineEdit()->setFocus(Qt::TabFocusReason);
        m_edit->lineEdit()->selectAll();
    }

private:
    DateEdit *m_edit;
};

/// A time of day or a number, typed.
class LineEditor : public FieldEditor {
public:
    LineEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent)
        : FieldEditor(info, path, form, parent), m_edit(new QLineEdit(this))
    {
        m_edit->setPlaceholderText(hint());
        setControl(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, [this] { touched(); });
    }
    QJsonValue typed() const override { return m_edit->text(); }
    void setTyped(const QJsonValue &value) override
    {
        m_filling = true;
        const QTime time = QTime::fromString(value.toString(), u"HH:mm"_s);
        m_edit->setText(value.isDouble() ? QString::number(value.toInt())
                : time.isValid()         ? timeInWords(time)
                                         : value.toString());
        m_filling = false;
    }
    Filling value() override
    {
        const QString text = m_edit->text().trimmed();
        if (text.isEmpty())
            return said(QJsonValue());
        if (field().kind == FieldKind::Number) {
            bool number = false;
            const int given = text.toInt(&number);
            return number
                ? said(given)
                : Filling{{}, FormView::tr("“%1” is not a number.").arg(words::shortened(text, 40)),
                    this};
        }
        const QList<QTime> times = readTime(text);
        if (times.size() == 1)
            return said(times.first().toString(u"HH:mm"_s));
        return {{},
            times.isEmpty() ? FormView::tr("“%1” is not a time. Type it like 3.30pm or 15:30.")
                                  .arg(words::shortened(text, 40))
                            : questionOf(times),
            this};
    }
    void focusField() override
    {
        m_edit->setFocus(Qt::TabFocusReason);
        m_edit->selectAll();
    }

private:
    QLineEdit *m_edit;
};

/// The code of a choice somebody typed the beginning of ("We", "wednesday"); what was typed when it
/// is none, or could be two.
QString choiceMeant(const QList<Choice> &choices, const QString &typed)
{
    QStringList meant;
    for (const Choice &choice : choices) {
        if (choice.code == typed || choice.words.compare(typed, Qt::CaseInsensitive) == 0)
            return choice.code;
        if (choice.words.startsWith(typed, Qt::CaseInsensitive))
            meant.append(choice.code);
    }
    return meant.size() == 1 ? meant.first() : typed;
}

/// Several short texts, or choices of a list, with commas between; of a list also "Monday to
/// Wednesday".
class TextListEditor : public FieldEditor {
public:
    TextListEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent)
        : FieldEditor(info, path, form, parent), m_edit(new QLineEdit(this))
    {
        if (*info.names != '\0')
            m_choices = form.context().situation.policy->choices(QLatin1String(info.names));
        m_edit->setPlaceholderText(hint().isEmpty() ? FormView::tr("with commas between") : hint());
        setControl(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, [this] { touched(); });
    }
    QJsonValue typed() const override { return m_edit->text(); }
    void setTyped(const QJsonValue &value) override
    {
        m_filling = true;
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(wordsOf(part.toString()));
        m_edit->setText(value.isArray() ? parts.join(u", "_s) : value.toString());
        m_filling = false;
    }
    Filling value() override
    {
        QJsonArray parts;
        for (const QString &part : cleaned(m_edit->text()).split(QRegularExpression(u"[,;\n]"_s))) {
            for (const QString &one : allOf(part.simplified()))
                parts.append(one);
        }
        return said(parts.isEmpty() ? QJsonValue() : QJsonValue(parts));
    }
    void focusField() override { m_edit->setFocus(Qt::TabFocusReason); }

private:
    [[nodiscard]] QString wordsOf(const QString &code) const
    {
        for (const Choice &choice : m_choices) {
            if (choice.code == code)
                return choice.words;
        }
        return code;
    }
    [[nodiscard]] QStringList allOf(const QString &typed) const
    {
        if (typed.isEmpty())
            return {};
        if (m_choices.isEmpty())
            return {typed};
        static const QRegularExpression between(u"\\s+to\\s+|\\s*[-–]\\s*"_s);
        const QStringList ends = typed.split(between);
        const auto placeOf = [this](const QString &word) {
            const QString code = choiceMeant(m_choices, word);
            for (qsizetype i = 0; i < m_choices.size(); ++i) {
                if (m_choices.at(i).code == code)
                    return i;
            }
            return qsizetype(-1);
        };
        const qsizetype from = ends.size() == 2 ? placeOf(ends.first()) : -1;
        const qsizetype until = from < 0 ? -1 : placeOf(ends.last());
        if (until < from || from < 0)
            return {choiceMeant(m_choices, typed)};
        QStringList codes;
        for (qsizetype i = from; i <= until; ++i)
            codes.append(m_choices.at(i).code);
        return codes;
    }

    QLineEdit *m_edit;
    QList<Choice> m_choices; ///< of the list it takes from; empty: any words
};
} // namespace

FieldEditor *makeEditor(
    const FieldInfo &field, const QString &path, FormView &form, QWidget *parent)
{
    // A school holiday, a step, an open concern: what can be chosen is known to the form alone.
    const auto choices = form.spec().choices.value(path);
    if (choices && field.kind != FieldKind::RefList)
        return new ChoiceEditor(field, path, form, parent, choices(form.context()));
    switch (field.kind) {
    case FieldKind::Flag:
        return new FlagEditor(field, path, form, parent);
    case FieldKind::YesNo:
        return new ChoiceEditor(field, path, form, parent,
            {{u"yes"_s, FormView::tr("yes")}, {u"no"_s, FormView::tr("no")}});
    case FieldKind::Choice:
        return new ChoiceEditor(field, path, form, parent,
            form.context().situation.policy->choices(QLatin1String(field.names)));
    case FieldKind::Number:
    case FieldKind::Time:
        return new LineEditor(field, path, form, parent);
    case FieldKind::Day:
        return new DayEditor(field, path, form, parent);
    case FieldKind::LongText:
        return new LongTextEditor(field, path, form, parent);
    case FieldKind::Ref:
        return new RefEditor(field, path, form, parent);
    case FieldKind::RefList:
        return new RefListEditor(field, path, form, parent);
    case FieldKind::TextList:
        return new TextListEditor(field, path, form, parent);
    case FieldKind::StructList:
        return new RowsEditor(field, path, form, parent);
    case FieldKind::Text:
    case FieldKind::Somebody: // no form asks for it
    case FieldKind::Struct: // opened up by the form, never an editor of its own
        break;
    }
    return new TextEditor(field, path, form, parent);
}

} // namespace hometray
