Console.WriteLine("ecosim");
