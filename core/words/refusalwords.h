// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/refusals.h"
#include "words/wrongs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <algorithm>

namespace hometray::words {

/// The sentence for a refusal and what helps.
class Refusals {
    Q_DECLARE_TR_FUNCTIONS(Refusals)
public:
    Refusals(const Refusal &r, const Naming &n) : refusal(r), naming(n) { }

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString nextStep() const;

private:
    // By what they are about: fieldrefusals.cpp, familyrefusals.cpp,
    // entryrefusals.cpp.
    [[nodiscard]] QString fieldSentence() const;
    [[nodiscard]] QString familySentence() const;
    [[nodiscard]] QString workSentence() const;
    [[nodiscard]] QString entrySentence() const;

    [[nodiscard]] QString value(const char *name) const
    {
        const QVariant held = refusal.values.value(QLatin1String(name));
        return held.typeId() == QMetaType::QDate ? longDate(held.toDate()) : held.toString();
    }
    [[nodiscard]] bool has(const char *name) const { return !value(name).isEmpty(); }
    [[nodiscard]] QString number(const char *name) const
    {
        return QLocale(QLocale::English)
            .toString(refusal.values.value(QLatin1String(name)).toLongLong());
    }
    /// The field in words, to begin a sentence with.
    [[nodiscard]] QString field() const
    {
        if (has("ofField"))
            return capitalised(corrected());
        return refusal.field.isEmpty() ? tr("What you gave")
                                       : capitalised(fieldPath(naming.command, refusal.field));
    }
    /// What a correction is about.
    [[nodiscard]] QString corrected() const
    {
        return fieldLabel(value("ofType"), value("ofField"));
    }
    [[nodiscard]] QString fieldCalled(const QString &name) const
    {
        // Of what was refused in the name of another command (a correction), it is that one's.
        const QString said = has("command") ? fieldPath(value("command"), name)
                                            : fieldPath(naming.command, name);
        if (said != name)
            return said;
        // Named beside the field at fault: the other day of the same thing.
        const QString sibling =
            refusal.field.left(refusal.field.lastIndexOf(u'.') + 1) + name;
        const QString beside = has("command") ? sibling : fieldPath(naming.command, sibling);
        return beside == sibling ? ofAnything(name) : beside;
    }
    /// A field of something else than the command writes: the day of the TAF a copy is of.
    [[nodiscard]] static QString ofAnything(const QString &name)
    {
        const QByteArray last = name.section(u'.', -1).toUtf8();
        const QByteArray type = name.section(u'.', -2, -2).toUtf8();
        QSet<QString> labels;
        for (const RecordList &list : recordLists()) {
            const QString label = list.type->field(QLatin1String(last))
                ? fieldLabel(QLatin1String(list.type->name), QLatin1String(last))
                : QString();
            if (!label.isEmpty() && list.type->name == type)
                return label;
            if (!label.isEmpty())
                labels.insert(label);
        }
        // Of several it is called as none of them.
        const QString general = labels.size() == 1 ? *labels.begin()
                                                   : fieldLabel(QLatin1String(), QLatin1String(last));
        return general.isEmpty() ? name : general;
    }
    /// A person the refusal names: by name where it can be found out, or as "this person".
    [[nodiscard]] QString person() const
    {
        const QString given = value("person");
        QString name = naming.object ? naming.object(given) : QString();
        if (!name.isEmpty())
            return name;
        // An id says nothing to a person.
        return given.isEmpty() || isAnId(given) ? tr("this person") : given;
    }
    static bool isAnId(const QString &text)
    {
        const auto isHex = [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); };
        return text.size() == 32 && std::all_of(text.begin(), text.end(), isHex);
    }
    [[nodiscard]] QString steps() const
    {
        QStringList titles;
        for (const QString &id : refusal.values.value(QStringLiteral("steps")).toStringList()) {
            const QString title = naming.step ? naming.step(id) : QString();
            titles.append(title.isEmpty() ? id : title);
        }
        return listedTitles(titles);
    }
    [[nodiscard]] QString nameOf(const QString &id) const
    {
        const QString name = naming.object ? naming.object(id) : QString();
        return name.isEmpty() ? tr("one of the children") : name;
    }
    [[nodiscard]] QString gaps() const
    {
        QStringList words;
        for (const QString &gap : refusal.values.value(QStringLiteral("missing")).toStringList()) {
            const auto equals = gap.indexOf(u'=');
            words.append(assessmentGap(equals < 0 ? gap : gap.first(equals),
                equals < 0 ? QString() : nameOf(gap.sliced(equals + 1))));
        }
        words.removeDuplicates();
        return listed(words);
    }
    /// A field may be called as it asks: "has it lasted?"
    [[nodiscard]] static QString missing(const QString &called)
    {
        return called.endsWith(u'?') ? tr("Still missing: %1", "a question").arg(called)
                                     : tr("Still missing: %1.").arg(called);
    }
    [[nodiscard]] QString clashes() const
    {
        QStringList names;
        for (const FieldClash &clash : refusal.clashes)
            names.append(fieldLabel(clash.object, clash.field));
        return listed(names);
    }

    const Refusal &refusal;
    const Naming &naming;
};

} // namespace hometray::words
