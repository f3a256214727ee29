// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "table.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class UnlockSlotsText {
    Q_DECLARE_TR_FUNCTIONS(UnlockSlots)
};

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"add-keyring"_s,
            UnlockSlotsText::tr("Let this computer’s keyring unlock the records, too.")},
        {u"remove"_s, UnlockSlotsText::tr("Remove one: passphrase, recovery or keyring."),
            u"way"_s},
        {u"new-recovery-key"_s, UnlockSlotsText::tr("Make a new recovery key; the old one ends.")},
    });
}

QString nameOf(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Passphrase:
        return u"passphrase"_s;
    case SlotKind::Recovery:
        return u"recovery"_s;
    case SlotKind::Keychain:
        return u"keyring"_s;
    }
    return {};
}

QString wordsFor(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Passphrase:
        return UnlockSlotsText::tr("Your passphrase");
    case SlotKind::Recovery:
        return UnlockSlotsText::tr("The recovery key");
    case SlotKind::Keychain:
        return UnlockSlotsText::tr("This computer’s keyring");
    }
    return {};
}

std::optional<SlotKind> kindNamed(const QString &name)
{
    for (const SlotKind kind : {SlotKind::Passphrase, SlotKind::Recovery, SlotKind::Keychain}) {
        if (nameOf(kind) == name)
            return kind;
    }
    return std::nullopt;
}

Output listOf(const QList<SlotView> &slotViews)
{
    Table table;
    QJsonArray all;
    for (const SlotView &slot : slotViews) {
        table.add({nameOf(slot.kind), wordsFor(slot.kind)});
        all.append(QJsonObject{{u"kind"_s, nameOf(slot.kind)},
            {u"memoryBytes"_s, qint64(slot.memoryBytes)}, {u"passes"_s, qint64(slot.passes)}});
    }
    return Output::of(table.text(), {{u"slots"_s, all}});
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    std::optional<SlotKind> removed;
    if (parser.isSet(u"remove"_s)) {
        removed = kindNamed(parser.value(u"remove"_s));
        if (!removed)
            return usage(UnlockSlotsText::tr("--remove needs passphrase, recovery or keyring."));
        // Nobody has seen it yet, and it may be the only way in.
        if (parser.isSet(u"new-recovery-key"_s) && *removed != SlotKind::Keychain)
            return usage(UnlockSlotsText::tr("make the new recovery key first, and remove the "
                                             "other way in a call of its own."));
    }
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    Workspace &workspace = **opened;
    QString recoveryKey;
    if (parser.isSet(u"add-keyring"_s)) {
        if (const auto added = waitFor(workspace.addKeyringSlot()); !added)
            return Unexpected(added.error());
    }
    if (parser.isSet(u"new-recovery-key"_s)) {
        const auto key = waitFor(workspace.newRecoveryKey());
        if (!key)
            return Unexpected(key.error());
        recoveryKey = *key;
    }
    if (removed) {
        if (const auto done = waitFor(workspace.removeSlot(*removed)); !done)
            return Unexpected(done.error());
    }
    Output output = listOf(workspace.slotViews());
    if (!recoveryKey.isEmpty()) {
        output.text += UnlockSlotsText::tr("\nYour new recovery key:\n\n    %1\n").arg(recoveryKey);
        output.json.insert(u"recoveryKey"_s, recoveryKey);
        output.onceRead = [&workspace] {
            (void)waitFor(OpeningNotes::recoveryKeyIsKept(workspace));
        };
    }
    return output;
}

} // namespace

Subcommand unlockSlotsCommand()
{
    return {"unlock-slots", QT_TRANSLATE_NOOP("Subcommands", "The ways to unlock the records."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Shows them, adds the keyring, removes one, or makes a new recovery key. The "
            "passphrase "
            "or the recovery key always stays."),
        declare, run};
}

} // namespace hometray::ctl
