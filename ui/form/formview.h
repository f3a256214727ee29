// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formspec.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hometray {

class FieldEditor;
class FormRow;
class RowsEditor;

/// The fields of a command as a person fills them in. It holds no store: it says what was typed and
/// what the command would be, and is told what is wrong where.
class FormView : public QWidget {
    Q_OBJECT
public:
    using NewId = std::function<ObjectId()>;

    FormView(FormSpec spec, FormContext context, NewId newId, QWidget *parent = nullptr);

    [[nodiscard]] const FormSpec &spec() const { return m_spec; }
    [[nodiscard]] const FormContext &context() const { return m_context; }
    [[nodiscard]] QDate today() const { return m_context.situation.today; }
    [[nodiscard]] ObjectId newId() const { return m_newId(); }
    /// While a draft is shown: the day its words for days were understood on; else today.
    [[nodiscard]] QDate typedOn() const { return m_typedOn.isValid() ? m_typedOn : today(); }

    /// What stands in every field, by path, as it was typed.
    [[nodiscard]] QJsonObject typed() const;
    /// Shows what a draft kept, in the place of all the form had filled in by itself.
    /// `typedOn`: the day on which its words for days ("yesterday") were understood.
    void setTyped(const QJsonObject &typed, QDate typedOn = {});
    /// Something was changed since the form was opened.
    [[nodiscard]] bool isTouched() const { return typed() != m_begun; }

    struct Filled {
        QJsonObject fields; ///< as Command::fields
        bool ok = false; ///< false: a field is wrong, says so and has the keyboard
    };
    /// The fields of the command. What is wrong in itself (half a date) is said at its field.
    [[nodiscard]] Filled fields();
    /// Says at a field what a rule says of it, and gives it the keyboard. False when the form has
    /// no such field: the sentence is then to be said elsewhere.
    bool showWrong(const QString &path, const QString &sentence);
    void clearWrong();
    /// Puts another value into the field of an object: what somebody else wrote meanwhile.
    void setField(const ObjectId &object, const QString &field, const QJsonValue &value);
    /// What will come of it is told by the record as it is by now; what was filled in stays.
    void tellBy(const RecordPtr &record);
    void focusFirst();
    /// Shows what a field in it lies behind ("More…").
    void unfold(QWidget *field);

    // For its fields
    [[nodiscard]] QString labelOf(const QString &path) const;
    [[nodiscard]] FormRows rowsOf(const QString &path) const { return m_spec.rows.value(path); }
    /// What a field that names an object of a type can name.
    [[nodiscard]] QList<RefChoice> choicesOf(QLatin1String type) const;
    /// Whether something of a type that is only named in another field is written with this form: a
    /// school, which is its name at first.
    [[nodiscard]] bool canBegin(QLatin1String type) const;
    /// Such a one by its name: what has that name already, else one that is written with the form.
    [[nodiscard]] ObjectId begun(const FieldInfo &namedIn, const QString &name);
    /// Those of the record with just that name, as they are told apart from others by their place:
    /// one of them may be meant, or another.
    [[nodiscard]] QStringList alikeIn(QLatin1String type, const QString &name) const;
    /// The context with the record as it is by now.
    [[nodiscard]] FormContext contextNow() const;
    /// What must be written before a field has anything to be chosen; empty where it may stay empty
    /// or nobody knows.
    [[nodiscard]] ChoiceFirst firstFor(const QString &path, QLatin1String names) const;
    /// Whether objects of the record can be taken out by this command.
    [[nodiscard]] bool canRemove() const;
    void remove(const ObjectId &id);

Q_SIGNALS:
    void edited();
    /// What comes before this form.
    void formWanted(const QString &command);

private:
    void build();
    void begin();
    /// What the form had filled in, must be there, and was taken away: the command would say it of
    /// today. Null for none.
    [[nodiscard]] FieldEditor *takenAway() const;
    void say(FieldEditor &field, const QString &sentence);
    /// What is understood so far, without a word about the rest.
    [[nodiscard]] QJsonObject fieldsSoFar();
    /// Adds what fields name that is not there yet.
    void addBegun(QJsonObject &fields);
    /// The path of the rows in which things of a type are written; empty where none are.
    [[nodiscard]] QString rowsFor(QLatin1String type) const;
    void tell();
    /// Fills in what is known now that a field is answered.
    void follow(FieldEditor &answered);
    [[nodiscard]] const FieldInfo *fieldAt(const QString &path, QString *type = nullptr) const;
    void addExisting(RowsEditor *rows, const QJsonArray &given);
    /// Gives a field the keyboard, and unfolds what it lies in.
    void goTo(FieldEditor *field);
    /// The field the request names; null for none.
    [[nodiscard]] FieldEditor *fieldAskedFor() const;
    /// The row of what the form is about, where it is one of several; null for none.
    [[nodiscard]] FormRow *rowAskedFor() const;

    FormSpec m_spec;
    FormContext m_context;
    NewId m_newId;
    const TypeInfo *m_type = nullptr;
    QVBoxLayout *m_column;
    QLabel *m_tells = nullptr; ///< what will come of it
    QPushButton *m_instead = nullptr; ///< to what is meant instead
    RecordPtr m_now; ///< the record it is told by, once it is another than the form's
    QTimer m_tellSoon;
    QList<FieldEditor *> m_editors;
    QJsonObject m_known; ///< what the form was opened with, its hidden fields among them
    QJsonObject m_followed; ///< what `follow` filled in, by path
    QJsonObject m_begun; ///< what stood there when it was opened
    QDate m_typedOn;
    struct Begun {
        QString path; ///< of its rows
        QString typed;
        QJsonObject object;
        bool named; ///< by a field as it stands
    };
    QList<Begun> m_namedFirst; ///< began by being named in another field
    QSet<QString> m_removed; ///< ids of the record's objects that are taken out
    QPointer<FieldEditor> m_wrong; ///< may be in a row that is removed meanwhile
};

} // namespace hometray
