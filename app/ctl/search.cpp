// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "table.h"
#include "words/dates.h"
#include "words/fields.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class SearchText {
    Q_DECLARE_TR_FUNCTIONS(SearchCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"limit"_s, SearchText::tr("At most so many."), u"number"_s, u"50"_s});
}

QString typeNameOf(quint16 type)
{
    const RecordList *list = recordList(type);
    return list ? QString(QLatin1String(list->type->name)) : QString();
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    const QStringList typed = argumentsOf(parser);
    if (typed.isEmpty())
        return usage(SearchText::tr("say what to search for."));
    const auto limit = numberOf(parser.value(u"limit"_s), u"--limit"_s, 1, 100'000);
    if (!limit)
        return Unexpected(limit.error());
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    // What a call before this one saved must be found, too.
    if (const auto indexed = waitFor((*opened)->finishIndexing()); !indexed)
        return Unexpected(indexed.error());
    const auto found = waitFor((*opened)->search(typed.join(u' '), *limit));
    if (!found)
        return Unexpected(found.error());
    QString text;
    QJsonArray all;
    for (const Found &hit : *found) {
        const QString type = typeNameOf(hit.type);
        QStringList head{hit.family, words::capitalised(words::typeLabel(type)),
            words::longDate(hit.day), hit.title};
        head.removeAll(QString());
        text += wrapped(head.join(u" · "_s), textWidth) + u'\n';
        if (!hit.snippet.text.isEmpty())
            text += u"    "_s + wrapped(hit.snippet.text, textWidth - 4, 4) + u'\n';
        QJsonObject json{{u"case"_s, hit.caseId.hex()}, {u"family"_s, hit.family},
            {u"type"_s, type}, {u"id"_s, hit.object.hex()}, {u"title"_s, hit.title},
            {u"text"_s, hit.snippet.text}};
        if (hit.day.isValid())
            json.insert(u"day"_s, hit.day.toString(Qt::ISODate));
        all.append(json);
    }
    if (found->isEmpty())
        text = SearchText::tr("Nothing found.\n");
    return Output::of(text, {{u"found"_s, all}});
}

} // namespace

Subcommand searchCommand()
{
    return {"search",
        QT_TRANSLATE_NOOP(
            "Subcommands", "Find words in notes, plans, meetings, people and actions."),
        QT_TRANSLATE_NOOP("Subcommands",
            "All words must be there; the last may be the beginning of one. Capital letters and "
            "accents do not matter."),
        declare, run, "TEXT"};
}

} // namespace hometray::ctl
