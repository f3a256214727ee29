// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/leaving.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class Leaving {
    Q_DECLARE_TR_FUNCTIONS(Leaving)
public:
    static QString instead() { return tr("[address not to be disclosed]"); }
    static QString home() { return tr("Home, address not to be disclosed"); }
};

/// One word of a text, folded, and where it stands.
struct Word {
    QString folded;
    qsizetype from = 0;
    qsizetype to = 0;
};

QList<Word> wordsOf(const QString &text)
{
    QList<Word> all;
    Word word;
    const auto end = [&all, &word](qsizetype at) {
        if (!word.folded.isEmpty()) {
            word.to = at;
            all.append(word);
        }
        word = {};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate()) {
            if (word.folded.isEmpty())
                word.from = i;
            const QString plain = QString(letter).normalized(QString::NormalizationForm_KD);
            for (const QChar part : plain) {
                if (!part.isMark())
                    word.folded += part.toCaseFolded();
            }
        } else if (letter == u'\'' || letter == u'’' || letter == u'ʼ') {
            continue; // St Mary's, St Marys
        } else {
            end(i);
        }
    }
    end(text.size());
    return all;
}

} // namespace

MayLeave::MayLeave(const CaseRecord &record, const QList<HiddenPlace> &elsewhere)
{
    for (const HiddenPlace &place : hiddenPlaces(record))
        m_hidden.add(place);
    // A street in which this family lives openly is no news here; the other's house in it is.
    const QStringList open = openAddresses(record);
    m_hidden.addOpen(open);
    for (const HiddenPlace &place : elsewhere)
        m_hidden.addOfOthers(place, open);
}

MayLeave::MayLeave(const QList<HiddenPlace> &hidden, const QStringList &open)
{
    m_hidden.addOpen(open);
    for (const HiddenPlace &place : hidden)
        m_hidden.addOfOthers(place, open);
}

QStringList MayLeave::mentions(const QString &text) const
{
    QStringList all;
    for (const PlaceFinder::Range &range : m_hidden.find(text))
        all.append(text.mid(range.from, range.to - range.from));
    all.removeDuplicates();
    return all;
}

QString MayLeave::without(const QString &text) const
{
    QString left = text;
    const QList<PlaceFinder::Range> ranges = m_hidden.find(text);
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range)
        left.replace(range->from, range->to - range->from, Leaving::instead());
    return left;
}

QString MayLeave::homeName(const Household &home) const
{
    return tells(home.name) ? Leaving::home() : home.name;
}

namespace {

/// A value of a field in which people typed; any other stays as it is.
Value cleaned(const Value &value, const MayLeave &may)
{
    if (const auto *text = value.as<QString>())
        return may.without(*text);
    const auto *list = value.as<Value::List>();
    if (!list)
        return value;
    Value::List items;
    for (const Value &item : *list)
        items.append(cleaned(item, may));
    return items;
}

bool isTyped(const FieldInfo &field)
{
    return field.kind == FieldKind::Text || field.kind == FieldKind::LongText
        || field.kind == FieldKind::TextList;
}

} // namespace

CaseRecord withoutHidden(CaseRecord record, const MayLeave &may)
{
    record.hiddenAddresses.clear();
    record.onceHidden.clear();
    record.removed.clear();
    for (Household &home : record.households) {
        home.name = may.homeName(home);
        if (home.doNotDisclose)
            home.address = home.postcode = QString();
    }
    for (const RecordList &list : recordLists()) {
        for (qsizetype i = 0; i < list.count(record); ++i) {
            Object *object = list.edit(record, i);
            for (const FieldInfo &field : list.type->fields) {
                if (isTyped(field))
                    field.set(object, cleaned(field.get(object), may));
            }
        }
    }
    // Of what two people wrote without knowing of each other both versions are shown.
    for (auto &fields : record.frontiers) {
        for (QList<FieldWrite> &writes : fields) {
            for (FieldWrite &write : writes)
                write.value = cleaned(write.value, may);
        }
    }
    return record;
}

QStringList namesIn(const CaseRecord &record)
{
    QStringList names;
    if (const Family *family = CaseRecord::only(record.family))
        names.append(family->name);
    for (const Person &person : record.people)
        names.append(person.fullName());
    for (const TeamMember &member : record.team)
        names.append(member.name);
    return names;
}

QStringList otherFamiliesIn(
    const QString &text, const QStringList &families, const QStringList &own)
{
    QSet<QString> ours;
    for (const QString &name : own) {
        for (const Word &word : wordsOf(name))
            ours.insert(word.folded);
    }
    // A name is written with a capital: "the green coat" is not the Green family's.
    const QList<Word> words = wordsOf(text);
    QStringList found;
    for (const QString &family : families) {
        const QList<Word> name = wordsOf(family);
        if (name.isEmpty() || ours.contains(name.last().folded) || found.contains(family))
            continue;
        for (qsizetype i = 0; i + name.size() <= words.size(); ++i) {
            const bool same = std::equal(name.begin(), name.end(), words.begin() + i,
                [](const Word &a, const Word &b) { return a.folded == b.folded; });
            if (same && text.at(words[i].from).isUpper()) {
                found.append(family);
                break;
            }
        }
    }
    return found;
}

} // namespace hometray::words
