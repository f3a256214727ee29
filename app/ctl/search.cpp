// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "table.h"
#include "words/dates.h"
#include "words/fields.h"
#include "workspace/searchdocs.h"
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

/// Shows what was found of families that hide an address without it.
class Showing {
public:
    Showing(Session &session, const QString &typed)
        : m_session(session), m_words(foldedWords(typed))
    {
    }

    /// Nothing where only what is hidden was found: who looks for an address is not told whose
    /// it is.
    [[nodiscard]] Expected<std::optional<Found>> shown(Found hit)
    {
        auto docs = m_docs.constFind(hit.caseId);
        if (docs == m_docs.constEnd()) {
            const auto left = docsLeft(hit.caseId);
            if (!left)
                return Unexpected(left.error());
            docs = m_docs.insert(hit.caseId, *left);
        }
        // A piece of a text may begin or end in the middle of an address: it is cut anew.
        if (const auto doc = docs->constFind(hit.object); doc != docs->constEnd()) {
            if (!holdsWords(doc->title + u' ' + doc->text, m_words))
                return std::optional<Found>();
            hit.title = doc->title;
            hit.snippet = makeSnippet(doc->text, m_words);
        }
        return std::optional(hit);
    }

private:
    using Docs = QHash<ObjectId, SearchDoc>;

    /// What the texts of a family say without the address; none when it hides none.
    [[nodiscard]] Expected<Docs> docsLeft(const CaseId &id)
    {
        const auto workspace = m_session.opened();
        if (!workspace)
            return Unexpected(workspace.error());
        const auto whole = waitFor((*workspace)->record(id));
        const auto left = m_session.record(id);
        if (!whole || !left)
            return Unexpected(whole ? left.error() : whole.error());
        Docs docs;
        for (const SearchDoc &doc : *left == *whole ? QList<SearchDoc>() : searchDocsOf(**left))
            docs.insert(doc.object, doc);
        return docs;
    }

    Session &m_session;
    QStringList m_words;
    QHash<CaseId, Docs> m_docs;
};

QString similarHeading(bool nothingElse)
{
    return nothingElse ? SearchText::tr("Nothing found. Similar names:\n")
                       : u'\n' + SearchText::tr("Similar names:\n");
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
    auto found = waitFor((*opened)->search(typed.join(u' '), *limit));
    if (!found && found.error().code == ErrorCode::SearchFailed) {
        // The file is being made anew: once more when it is.
        if (const auto indexed = waitFor((*opened)->finishIndexing()); !indexed)
            return Unexpected(indexed.error());
        found = waitFor((*opened)->search(typed.join(u' '), *limit));
    }
    if (!found)
        return Unexpected(found.error());
    QString text;
    QJsonArray all, similar;
    Showing showing(session, typed.join(u' '));
    for (const Found &whole : *found) {
        // A similar name is nobody's address.
        const auto shown = whole.similar ? std::optional(whole) : showing.shown(whole);
        if (!shown)
            return Unexpected(shown.error());
        if (!*shown)
            continue;
        const Found &hit = **shown;
        if (hit.similar && similar.isEmpty())
            text += similarHeading(all.isEmpty());
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
        (hit.similar ? similar : all).append(json);
    }
    // Said whatever was found: else it would say that the words are part of what is hidden.
    if (!session.options().withHiddenAddresses && !(*opened)->hiddenElsewhere({}).isEmpty())
        session.noteLeftOut();
    if (all.isEmpty() && similar.isEmpty())
        text = SearchText::tr("Nothing found.\n");
    return Output::of(text, {{u"found"_s, all}, {u"similar"_s, similar}});
}

} // namespace

Subcommand searchCommand()
{
    return {"search",
        QT_TRANSLATE_NOOP(
            "Subcommands", "Find words in notes, plans, meetings, people and actions."),
        QT_TRANSLATE_NOOP("Subcommands",
            "All words must be there; the last may be the beginning of one. Capital letters and "
            "accents do not matter. Where nobody is found by a name, similar names are named after "
            "what was found."),
        declare, run, "TEXT"};
}

} // namespace hometray::ctl
