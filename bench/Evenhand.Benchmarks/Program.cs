using Evenhand.Benchmarks.Engines;
using Evenhand.Benchmarks.Engines.Cbc;
using Evenhand.Planning.Problem;

var problem = ProblemFile.Read(File.ReadAllText(args[0])).Required();
var w = System.Diagnostics.Stopwatch.StartNew();
IEngine engine = args[2] == "g" ? new Evenhand.Benchmarks.Engines.MiniZinc.MiniZincEngine("/tmp/cbcwork") : new CbcEngine("/tmp/cbcwork");
var run = engine.Run(Path.GetFileNameWithoutExtension(args[0]), problem, new EngineLimits(double.Parse(args[1]), 300), default);
foreach (var s in run.Steps) Console.WriteLine(s);
Console.WriteLine(run.Seconds);
var e = run.Evaluate(problem);
Console.WriteLine(e?.Vector); Console.WriteLine(string.Join('\n', e?.Violations ?? []));
if (run.Plan is not null) File.WriteAllText("/tmp/cbcwork/plan" + args[2] + ".json", PlanFile.Write(run.Plan));
