// SPDX-License-Identifier: GPL-3.0-or-later
// The process is killed in a row of saves, or between the row and its settling, and then the log of
// the database is damaged: what was acknowledged is there, or the opening says that it may be
// missing. HOMETRAY_KILLS sets how often (6 if it is not set).
#include "store/storefolder.h"
#include "testing/changedbytes.h"
#include "testing/tostring.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"a kettle, a window, a dog"_s;
constexpr qint64 logHeader = 32;
constexpr qint64 frame = 24 + 4096;

Services services()
{
    Services s;
    s.keyCost = KeyCost::cheapForTests();
    s.on = QDate(2019, 6, 20);
    return s;
}

/// Saves notes in rows, with pauses of any length between them, and says each when it is saved.
int saveUntilKilled(const QString &folder, quint32 seed)
{
    Workspace workspace(folder, services());
    if (!waitFor(workspace.unlock(passphrase)) || workspace.cases().isEmpty())
        return 1;
    const CaseId id = workspace.cases().first().id;
    QRandomGenerator random(seed);
    for (int number = 0;; ++number) {
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = u"note %1-%2"_s.arg(seed).arg(number);
        if (!waitFor(workspace.perform(id, Command::of(write))))
            return 1;
        std::printf("%s\n", qPrintable(write.note.fact));
        std::fflush(stdout);
        if (random.bounded(8) == 0)
            QTest::qWait(int(random.bounded(700)));
    }
}

QSet<QString> notesIn(Workspace &workspace)
{
    QSet<QString> facts;
    for (const KnownCase &known : workspace.cases()) {
        const auto record = waitFor(workspace.record(known.id));
        for (const Note &note : record ? (*record)->notes : QList<Note>())
            facts.insert(note.fact);
    }
    return facts;
}

bool saysThatMuchMayBeMissing(const Workspace &workspace)
{
    const QList<OpeningNote> notes = OpeningNotes::of(workspace);
    return std::any_of(notes.begin(), notes.end(), [](const OpeningNote &note) {
        return note.kind == OpeningNote::Kind::EndMissing
            || note.kind == OpeningNote::Kind::EndDoubtful
            || note.kind == OpeningNote::Kind::RecordsWrittenAnew;
    });
}

} // namespace

class TestKilledRow : public QObject {
    Q_OBJECT

    enum Damage { None, Changed, Cut, CutBetweenFrames, Zeroed, Gone };

    /// What became of the log; nothing where there is nothing to damage.
    static bool damage(const QString &log, Damage how, QRandomGenerator &random)
    {
        const qint64 size = QFileInfo(log).size();
        if (how != None && size <= logHeader)
            return false;
        switch (how) {
        case None:
            return true;
        case Changed:
            changeByte(log, random.bounded(size), char(1 << random.bounded(8)));
            return true;
        case Cut:
            return QFile::resize(log, random.bounded(size));
        case CutBetweenFrames:
            return QFile::resize(
                log, logHeader + frame * random.bounded((size - logHeader) / frame));
        case Zeroed: {
            QFile file(log);
            const qint64 at = random.bounded(size) / 512 * 512;
            return file.open(QIODevice::ReadWrite) && file.seek(at)
                && file.write(QByteArray(qMin<qint64>(512, size - at), '\0')) > 0;
        }
        case Gone:
            return QFile::remove(log);
        }
        return false;
    }

    QString copied(const QString &folder, bool withShared)
    {
        const QString to = m_temp.filePath(u"copy%1"_s.arg(++m_copies));
        QDir().mkpath(to);
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
            if ((withShared || !file.fileName().endsWith(u"-shm"_s))
                && !file.fileName().endsWith(u".lock"_s))
                QFile::copy(file.filePath(), to + u'/' + file.fileName());
        }
        return to;
    }

    QTemporaryDir m_temp;
    int m_copies = 0;

private Q_SLOTS:
    void whatWasAcknowledgedIsThereOrIsSaidToBeMissing()
    {
        const int kills = qMax(3, qEnvironmentVariableIntValue("HOMETRAY_KILLS"));
        const QString folder = m_temp.filePath(u"store"_s);
        {
            Workspace workspace(folder, services());
            QVERIFY_OK(waitFor(workspace.create(passphrase, true)));
            OpenFfa open;
            open.family.name = u"Okafor"_s;
            QVERIFY_OK(waitFor(workspace.perform({}, Command::of(open))));
        }
        QRandomGenerator random(26);
        QSet<QString> acknowledged;
        int tried = 0;
        int less = 0;
        QStringList silent;
        QStringList falseAlarms;
        for (int kill = 1; kill <= kills; ++kill) {
            QProcess saver;
            saver.start(QCoreApplication::applicationFilePath(),
                {u"--save"_s, folder, QString::number(kill)});
            QByteArray said;
            const int wanted = int(random.bounded(1, 60));
            while (said.count('\n') < wanted) {
                QVERIFY2(saver.waitForReadyRead(20'000), said.constData());
                said += saver.readAllStandardOutput();
            }
            QThread::usleep(
                quint32(random.bounded(400000))); // in the row, or at any time behind it
            saver.kill();
            QVERIFY(saver.waitForFinished());
            said += saver.readAllStandardOutput();
            QList<QByteArray> lines = said.split('\n');
            lines.removeLast(); // half of one
            for (const QByteArray &line : std::as_const(lines))
                acknowledged.insert(QString::fromUtf8(line));

            for (const bool withShared : {true, false}) {
                const QList<Damage> ways = withShared
                    ? QList<Damage>{None, Changed, Changed, Cut, CutBetweenFrames, Zeroed, Gone}
                    : QList<Damage>{None, Changed, Zeroed};
                for (const Damage how : ways) {
                    const QString copy = copied(folder, withShared);
                    const QString log = StoreFolder{copy}.database() + u"-wal"_s;
                    if (damage(log, how, random)) {
                        ++tried;
                        Workspace opened(copy, services());
                        const bool opens = waitFor(opened.unlock(passphrase)).has_value();
                        const bool all = opens && notesIn(opened).contains(acknowledged);
                        const bool told = !opens || saysThatMuchMayBeMissing(opened);
                        const QString what = u"%1 of kill %2%3"_s.arg(int(how)).arg(kill).arg(
                            withShared ? QString() : u", after a power cut"_s);
                        less += !all;
                        if (!all && !told)
                            silent.append(what);
                        if (how == None && (!all || told))
                            falseAlarms.append(what);
                        opened.lock();
                    }
                    QDir(copy).removeRecursively();
                }
            }
        }
        qInfo("%d kills, %d notes acknowledged, %d logs damaged; in %d something was missing, in "
              "%d of "
              "these without a word",
            kills, int(acknowledged.size()), tried, less, int(silent.size()));
        QCOMPARE(falseAlarms, QStringList());
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u"; "_s)));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--save")
        return saveUntilKilled(arguments.value(2), arguments.value(3).toUInt());
    TestKilledRow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killedrow.moc"
