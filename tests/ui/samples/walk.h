// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples/running.h"

#include <QtCore/QJsonObject>

class QAbstractButton;
class QLabel;

namespace hometray {

class FormDialog;

/// Somebody in front of the window: presses what is seen, chooses what is offered, types where
/// there is a field. Nothing else is possible, and the first thing that is not ends the walk:
/// what comes after it is not tried, and `trouble` says what it was.
class Walk {
public:
    explicit Walk(Running &running) : m_on(running) { }

    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    [[nodiscard]] bool goesOn() const { return m_trouble.isEmpty(); }
    void stop(const QString &trouble);
    [[nodiscard]] Running &on() const { return m_on; }

    /// The family this walk is about.
    [[nodiscard]] const CaseId &family() const { return m_family; }
    void setFamily(const CaseId &family);
    [[nodiscard]] RecordPtr record();
    /// Carries out what must be there before, as a colleague or an earlier day has done it.
    template <class T>
    CaseId did(const T &command)
    {
        return did(Command::of(command));
    }

    /// The family's page with a tab on top, or another page; waits until it shows what there is.
    void goTo(const QString &tab);
    void goToPage(const QString &page, const QString &tab = {});
    /// Waits until the window shows what it reads.
    void settle();
    /// Presses the button that is seen under an object name: a regular expression of all of it.
    void press(const QString &name);
    /// Opens the menu of a button and chooses the entry that begins with these words.
    void chooseFrom(const QString &button, const QString &words);
    /// Waits until the form of a command is there.
    void waitForForm(const QString &command);
    [[nodiscard]] FormDialog *form() const;

    /// Types or chooses in a field of the form: of several of that path in the last one that is
    /// seen. A choice must be one the form offers: by its code, by its words, or "*" for the first.
    void fill(const QString &path, const QString &answer);
    /// Takes away what stands in a field.
    void empty(const QString &path);
    /// The same of a field with an object name of its own.
    void fillNamed(const QString &name, const QString &answer);
    /// Chooses the line of a list that begins with these words.
    void chooseLine(const QString &list, const QString &words);
    /// Waits until a button says something.
    void waitUntilItSays(const QString &button, const QString &text);
    /// Types into the field with that object name, wherever it is.
    void type(const QString &name, const QString &text);
    void press(QAbstractButton *button);
    void keys(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    /// A widget of what is in front: the dialog, else the window. Seen, by all of its name.
    [[nodiscard]] QWidget *seen(const QString &name) const;
    template <class T>
    [[nodiscard]] T *seenAs(const QString &name) const
    {
        return qobject_cast<T *>(seen(name));
    }
    /// A sentence must be seen under an object name, and what was typed must stand in a field still.
    void mustSay(const QString &name);
    void mustStillSay(const QString &field, const QString &text);
    /// So must one at the foot of the window.
    void mustSayAtTheFoot(const QString &text);
    /// The sentence that is seen below a field, or under an object name; empty for none.
    [[nodiscard]] QString said(const QString &name) const;
    [[nodiscard]] QString strip() const;

private:
    CaseId did(const Command &command);
    [[nodiscard]] QWidget *front() const;
    void choose(QWidget *box, const QString &answer);
    void answer(QWidget *field, const QString &answer);

    Running &m_on;
    CaseId m_family;
    QString m_trouble;
};

} // namespace hometray
