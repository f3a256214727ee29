// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policyjson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

/// An object or list that is being read, and how far.
struct Opened {
    bool object = false;
    bool atKey = false; ///< of an object: the next text is a key
    QSet<QString> keys;
    QString key;
    int index = 0;
};

/// The text whose quote is at `from`; `from` becomes its last byte.
QString textAt(const QByteArray &json, qsizetype &from)
{
    const qsizetype start = from++;
    while (from < json.size() && json.at(from) != '"')
        from += json.at(from) == '\\' ? 2 : 1;
    const QByteArray inside = json.mid(start + 1, from - start - 1);
    if (!inside.contains('\\'))
        return QString::fromUtf8(inside);
    return QJsonDocument::fromJson('[' + json.mid(start, from + 1 - start) + ']')
        .array()
        .at(0)
        .toString();
}

} // namespace

std::optional<QString> keyGivenTwice(const QByteArray &json)
{
    QList<Opened> open;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json.at(at);
        if (c == '{' || c == '[') {
            open.append({c == '{', c == '{', {}, {}, 0});
        } else if ((c == '}' || c == ']') && !open.isEmpty()) {
            open.removeLast();
        } else if (c == ',' && !open.isEmpty()) {
            open.last().atKey = open.last().object;
            ++open.last().index;
        } else if (c == '"') {
            const QString text = textAt(json, at);
            if (open.isEmpty() || !open.last().atKey)
                continue;
            open.last().atKey = false;
            open.last().key = text;
            if (!open.last().keys.contains(text)) {
                open.last().keys.insert(text);
                continue;
            }
            QString place;
            for (const Opened &level : std::as_const(open))
                place += u'/' + (level.object ? level.key : QString::number(level.index));
            return place;
        }
    }
    return std::nullopt;
}

} // namespace hometray
