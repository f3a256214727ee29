// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/called.h"
#include "words/dates.h"
#include "words/errors.h"
#include "words/fields.h"
#include "words/naming.h"
#include "words/reasons.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hometray::words {

/// The sentence for an error and what helps, subject by subject: inputerrors.cpp, unlockerrors.cpp,
/// recorderrors.cpp, computererrors.cpp.
class Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
public:
    Errors(const Error &e, const Naming &n, Reader r = Reader::CommandLine)
        : error(e), naming(n), reader(r)
    {
    }

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString nextStep() const;

private:
    // By what they are about; each with what helps.
    [[nodiscard]] QString inputSentence() const;
    [[nodiscard]] QString inputStep() const;
    [[nodiscard]] QString missingSentence() const;
    [[nodiscard]] QString missingStep() const;
    [[nodiscard]] QString unlockingSentence() const;
    [[nodiscard]] QString unlockingStep() const;
    [[nodiscard]] QString keyFileSentence() const;
    [[nodiscard]] QString keyFileStep() const;
    [[nodiscard]] QString recordsSentence() const;
    [[nodiscard]] QString recordsStep() const;
    [[nodiscard]] QString backupSentence() const;
    [[nodiscard]] QString backupStep() const;
    [[nodiscard]] QString rulesSentence() const;
    [[nodiscard]] QString rulesStep() const;
    [[nodiscard]] QString computerSentence() const;
    [[nodiscard]] QString computerStep() const;
    [[nodiscard]] QString nowSentence() const;
    [[nodiscard]] QString nowStep() const;

    [[nodiscard]] QString value(const char *name) const
    {
        const QVariant held = error.values.value(QLatin1String(name));
        if (held.typeId() == QMetaType::QDate)
            return longDate(held.toDate());
        const QString text = held.toString();
        return text.size() > longestQuoted ? QString(text.left(longestQuoted) + u'…') : text;
    }
    [[nodiscard]] QString number(const char *name) const
    {
        return QLocale(QLocale::English)
            .toString(error.values.value(QLatin1String(name)).toLongLong());
    }
    [[nodiscard]] QString fieldName() const
    {
        return capitalised(fieldPath(value("command"), value("field")));
    }
    /// The words for a reason, in brackets behind the sentence, when there are any.
    [[nodiscard]] QString because() const
    {
        const QString words = reason(value("reason"));
        return words.isEmpty() ? QString() : tr(" (%1)", "a reason behind a sentence").arg(words);
    }

    [[nodiscard]] bool has(const char *name) const { return !value(name).isEmpty(); }
    [[nodiscard]] bool inWindow() const { return reader == Reader::Window; }
    [[nodiscard]] QString didYouMean() const
    {
        const QString names = either(error.values.value(QStringLiteral("similar")).toStringList());
        return names.isEmpty() ? QString() : u' ' + tr("Did you mean %1?").arg(names);
    }
    /// What helps where the key file does not, and the records are there or not.
    [[nodiscard]] QString aboutKeyFile() const;
    /// Where there is a backup to restore, or where there may be one.
    [[nodiscard]] QString restoring() const;
    [[nodiscard]] static QString lastChosen()
    {
        return tr("Use the passphrase you chose last, or the recovery key you made last.");
    }

    /// Of what somebody gave, in a sentence: longer than any path or name that means something.
    static constexpr qsizetype longestQuoted = 300;

    const Error &error;
    const Naming &naming;
    Reader reader;
};

} // namespace hometray::words
