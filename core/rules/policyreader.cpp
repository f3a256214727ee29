// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policyreader.h"

#include "rules/policyexamplesreader.h"
#include "rules/policyjson.h"
#include "rules/sentence.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {
constexpr qsizetype largestPolicy = 4 * 1024 * 1024;
} // namespace

Expected<Policy> Policy::Reader::read(const QByteArray &json)
{
    if (json.trimmed().isEmpty())
        return failed(u"empty"_s, {});
    if (json.size() > largestPolicy)
        return failed(u"tooLarge"_s, {});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failed(u"json"_s, u"line %1"_s.arg(json.left(error.offset).count('\n') + 1));
    QJsonObject root = document.object();
    const int format = root.value(u"format"_s).toInt();
    if (format < 1)
        return failed(u"format"_s, u"/format"_s);
    if (format > newestFormat)
        return failed(u"newer"_s, u"/format"_s);
    if (const auto twice = keyGivenTwice(json); twice && format > 1)
        return failed(u"duplicate"_s, *twice);
    if (format == 1)
        root = raisedToFormat2(root);
    const bool fine = heading(root) && choices(root) && telephones(root) && coordinatorKeys(root)
        && districts(root) && limits(root) && breaks(root) && conditions(root) && deadlines(root)
        && steps(root) && lists(root) && examples(root);
    if (!fine)
        return Unexpected(m_error);
    p.m_hash = QCryptographicHash::hash(json, QCryptographicHash::Blake2b_256);
    return p;
}

bool Policy::Reader::fail(const QString &reason, const QString &place)
{
    m_failed = true;
    m_error = Error(ErrorCode::PolicyInvalid,
        {{u"file"_s, m_file}, {u"place"_s, place}, {u"reason"_s, reason}});
    return false;
}

Unexpected Policy::Reader::failed(const QString &reason, const QString &place)
{
    fail(reason, place);
    return Unexpected(m_error);
}

bool Policy::Reader::text(
    const QJsonObject &object, const QString &name, const QString &place, QString &to)
{
    to = object.value(name).toString();
    return !to.isEmpty() || fail(u"missing"_s, place % u'/' % name);
}

bool Policy::Reader::list(
    const QJsonObject &object, const QString &name, const QString &place, QJsonArray &to)
{
    to = object.value(name).toArray();
    return object.value(name).isArray() || fail(u"list"_s, place % u'/' % name);
}

QString Policy::Reader::under(const QString &place, qsizetype index)
{
    return place % u'/' % QString::number(index);
}

bool Policy::Reader::onlyKnown(
    const QJsonObject &entry, const QStringList &known, const QString &place)
{
    for (auto it = entry.begin(); it != entry.end(); ++it) {
        if (!known.contains(it.key()))
            return fail(u"field"_s, place % u'/' % it.key());
    }
    return true;
}

bool Policy::Reader::facts(const QJsonObject &entry, const QString &name, const QString &place,
    QList<const FactInfo *> &to)
{
    const QJsonArray names = entry.value(name).toArray();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const FactInfo *fact = factNamed(names.at(i).toString());
        if (!fact)
            return fail(u"fact"_s, under(place % u'/' % name, i));
        to << fact;
    }
    return true;
}

bool Policy::Reader::deadlineOf(const QJsonObject &entry, const QString &place, int &to)
{
    if (!entry.contains(u"deadline"_s))
        return true;
    const QString id = entry.value(u"deadline"_s).toString();
    for (int i = 0; i < p.m_deadlines.size(); ++i) {
        if (p.m_deadlines.at(i).id == id) {
            to = i;
            return true;
        }
    }
    return fail(u"deadline"_s, place + u"/deadline"_s);
}

bool Policy::Reader::sentences(const QJsonObject &entry, const QString &place,
    const QStringList &codes, QHash<QString, QString> &to)
{
    const QJsonObject own = entry.value(u"sentences"_s).toObject();
    for (auto it = own.begin(); it != own.end(); ++it) {
        const QString here = place % u"/sentences/"_s % it.key();
        if (!codes.contains(it.key()))
            return fail(u"code"_s, here);
        const auto parts = sentenceParts(it->toString());
        if (!parts)
            return fail(parts.error().values.value(u"reason"_s).toString(), here);
        to.insert(it.key(), it->toString());
    }
    return true;
}

bool Policy::Reader::examples(const QJsonObject &root)
{
    if (!root.contains(u"examples"_s))
        return true;
    PolicyExamplesReader reader(p);
    if (!reader.read(root.value(u"examples"_s)))
        return fail(reader.reason(), reader.place());
    p.m_examples = reader.examples();
    return true;
}

Expected<Policy> Policy::fromJson(const QByteArray &json, const QString &file)
{
    return Reader(file).read(json);
}

} // namespace hometray
