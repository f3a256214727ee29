// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rulesinuse.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

const auto notesSetting = u"rulesInUse"_s;

/// That a file was taken into use: a policy in the place of the one before, dates beside others.
struct Taken {
    RulesKind kind = RulesKind::Policy;
    bool builtIn = false;
    QByteArray hash;
    QString file;
    QString school;
    qint64 sinceMs = 0;
};

QString nameOf(RulesKind kind)
{
    switch (kind) {
    case RulesKind::Policy:
        return u"policy"_s;
    case RulesKind::TermDates:
        return u"term-dates"_s;
    case RulesKind::BankHolidays:
        return u"bank-holidays"_s;
    }
    return {};
}

QString placeOf(RulesKind kind, const QByteArray &hash)
{
    return nameOf(kind) % u'/' % QString::fromLatin1(hash.toHex());
}

Expected<QList<Taken>> readNotes(const LocalState &local)
{
    const auto setting = local.setting(notesSetting);
    if (!setting)
        return Unexpected(setting.error());
    QList<Taken> notes;
    const QJsonDocument json = QJsonDocument::fromJson(setting->value_or(QByteArray()));
    for (const QJsonValue value : json.array()) {
        Taken note;
        for (const RulesKind kind : {RulesKind::TermDates, RulesKind::BankHolidays}) {
            if (value[u"kind"_s].toString() == nameOf(kind))
                note.kind = kind;
        }
        note.builtIn = value[u"builtIn"_s].toBool();
        note.hash = QByteArray::fromHex(value[u"hash"_s].toString().toLatin1());
        note.file = value[u"file"_s].toString();
        note.school = value[u"school"_s].toString();
        note.sinceMs = value[u"since"_s].toInteger();
        notes.append(note);
    }
    return notes;
}

Expected<void> writeNotes(LocalState local, const QList<Taken> &notes)
{
    QJsonArray json;
    for (const Taken &note : notes) {
        json.append(QJsonObject{{u"kind"_s, nameOf(note.kind)}, {u"builtIn"_s, note.builtIn},
            {u"hash"_s, QString::fromLatin1(note.hash.toHex())}, {u"file"_s, note.file},
            {u"school"_s, note.school}, {u"since"_s, note.sinceMs}});
    }
    return local.setSetting(notesSetting, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Taken noteOf(const RulesFile &file)
{
    return {file.kind, file.origin == RulesOrigin::BuiltIn, file.hash(), file.file, file.school,
        file.sinceMs};
}

/// The file of a note; nothing when its bytes are not there or not what they were.
Expected<std::optional<RulesFile>> fileOf(const LocalState &local, const Taken &note)
{
    auto bytes = local.setting(placeOf(note.kind, note.hash));
    if (!bytes)
        return Unexpected(bytes.error());
    RulesFile file{note.kind, note.builtIn ? RulesOrigin::BuiltIn : RulesOrigin::Chosen, note.file,
        note.school, bytes->value_or(QByteArray()), note.sinceMs};
    return file.hash() == note.hash ? std::optional(file) : std::nullopt;
}

/// `files` with another one: a policy instead of the policy, dates behind the others.
QList<RulesFile> with(QList<RulesFile> files, const RulesFile &file)
{
    files.removeIf([&file](const RulesFile &other) {
        return file.kind == RulesKind::Policy
            ? other.kind == RulesKind::Policy
            : other.origin == RulesOrigin::Chosen && other.hash() == file.hash();
    });
    files.append(file);
    return files;
}

bool isForThisRun(const QList<RulesFile> &files, RulesKind kind)
{
    return std::any_of(files.begin(), files.end(), [kind](const RulesFile &file) {
        return file.kind == kind && file.origin == RulesOrigin::ThisRun;
    });
}

/// Under the hash of their bytes, and the dates together under what a closure notes of them.
Expected<void> keepBytes(LocalState local, const Rulebook &rules)
{
    QStringList dates;
    QList<std::pair<QString, QByteArray>> all;
    for (const RulesFile &file : rules.files()) {
        const QString place = placeOf(file.kind, file.hash());
        all.append({place, file.bytes});
        if (file.kind != RulesKind::Policy)
            dates.append(place);
    }
    all.append({u"calendars/"_s % QString::fromLatin1(rules.calendars().hash().toHex()),
        dates.join(u'\n').toUtf8()});
    for (const auto &[place, bytes] : std::as_const(all)) {
        const auto kept = local.setting(place);
        if (!kept)
            return Unexpected(kept.error());
        if (kept->has_value())
            continue;
        if (auto put = local.setSetting(place, bytes); !put)
            return put;
    }
    return {};
}

/// Writes down what is in use and uses it.
Expected<void> use(
    StoreAccess &access, Session &session, const QList<RulesFile> &files, const QList<Taken> &notes)
{
    auto book = Rulebook::of(files);
    if (!book)
        return Unexpected(book.error());
    auto transaction = Transaction::begin(access.database);
    if (!transaction)
        return Unexpected(transaction.error());
    if (auto kept = keepBytes(access.local(), *book); !kept)
        return kept;
    if (auto noted = writeNotes(access.local(), notes); !noted)
        return noted;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    session.rules->use(std::make_shared<const Rulebook>(std::move(*book)));
    return {};
}

/// The last policy of the notes that can be used; the program's own where it comes to that.
Expected<std::optional<RulesFile>> chosenPolicy(const LocalState &local, const QList<Taken> &notes)
{
    for (auto note = notes.crbegin(); note != notes.crend(); ++note) {
        if (note->kind != RulesKind::Policy)
            continue;
        if (note->builtIn)
            break; // the one that comes with the program now
        auto file = fileOf(local, *note);
        if (!file)
            return file;
        if (*file && Policy::fromJson((*file)->bytes, (*file)->file))
            return file;
    }
    return std::optional<RulesFile>();
}

} // namespace

Expected<std::shared_ptr<const Rulebook>> rulesOfStore(
    StoreAccess &access, const Session &session, const Rulebook &base)
{
    const LocalState local = access.local();
    auto notes = readNotes(local);
    if (!notes)
        return Unexpected(notes.error());
    QList<RulesFile> files = base.files();
    const qint64 now = session.time->signedMs(session.testStore, 0);

    if (!isForThisRun(files, RulesKind::Policy)) {
        const auto chosen = chosenPolicy(local, *notes);
        if (!chosen)
            return Unexpected(chosen.error());
        if (*chosen) {
            files = with(files, **chosen);
        } else {
            // A newer program brings a newer policy: from today it is that one.
            const auto last = std::find_if(notes->rbegin(), notes->rend(),
                [](const Taken &note) { return note.kind == RulesKind::Policy; });
            RulesFile own = base.policyFile();
            const bool chosenBefore = last != notes->rend() && !last->builtIn;
            const bool known = last != notes->rend() && last->builtIn && last->hash == own.hash();
            own.sinceMs = known ? last->sinceMs : chosenBefore ? 0 : now;
            files = with(files, own);
            if (!known && !chosenBefore) {
                notes->append(noteOf(own));
                if (auto noted = writeNotes(access.local(), *notes); !noted)
                    return Unexpected(noted.error());
            }
        }
    }
    auto book = Rulebook::of(files, base);
    if (!book)
        return Unexpected(book.error());
    for (const Taken &note : std::as_const(*notes)) {
        if (note.kind == RulesKind::Policy || isForThisRun(files, note.kind))
            continue;
        const auto file = fileOf(local, note);
        if (!file)
            return Unexpected(file.error());
        if (!*file)
            continue;
        if (auto more = Rulebook::of(with(book->files(), **file)))
            book = std::move(more);
    }
    if (auto kept = keepBytes(access.local(), *book); !kept)
        return Unexpected(kept.error());
    return std::make_shared<const Rulebook>(std::move(*book));
}

Expected<void> takeIntoUse(StoreAccess &access, Session &session, RulesFile file)
{
    file.sinceMs = session.time->signedMs(session.testStore, 0);
    auto notes = readNotes(access.local());
    if (!notes)
        return Unexpected(notes.error());
    const Taken note = noteOf(file);
    const auto before = std::find_if(notes->rbegin(), notes->rend(),
        [&note](const Taken &other) { return other.kind == note.kind; });
    if (before != notes->rend() && before->hash == note.hash && before->builtIn == note.builtIn
        && before->school == note.school) {
        // Once more what is in use already: since when does not change.
        file.sinceMs = before->sinceMs;
        return use(access, session, with(session.rules->inUse()->files(), file), *notes);
    }
    notes->removeIf([&note](const Taken &other) {
        return note.kind != RulesKind::Policy && other.kind == note.kind && other.hash == note.hash;
    });
    notes->append(note);
    return use(access, session, with(session.rules->inUse()->files(), file), *notes);
}

Expected<void> leaveOut(StoreAccess &access, Session &session, const QByteArray &hash)
{
    auto notes = readNotes(access.local());
    if (!notes)
        return Unexpected(notes.error());
    notes->removeIf(
        [&hash](const Taken &note) { return note.kind != RulesKind::Policy && note.hash == hash; });
    QList<RulesFile> files = session.rules->inUse()->files();
    files.removeIf([&hash](const RulesFile &file) {
        return file.kind != RulesKind::Policy && file.origin == RulesOrigin::Chosen
            && file.hash() == hash;
    });
    return use(access, session, files, *notes);
}

} // namespace hometray
